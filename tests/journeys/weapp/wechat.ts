import { type Asked, asynchronous, Declined } from './asking'
import type { House } from './house'

/** What the person of this phone would do when WeChat asks, and what the phone knows. */
export interface Habits {
  /** Where the phone is; null refuses to tell. */
  place: { longitude: number; latitude: number } | null
  /** Allows messages. */
  allows: boolean
  /** Pictures that are chosen next: files on this machine. */
  photos: string[]
  fontScale: number
  /** Answers to this action that get lost on the way: it is done, and nobody hears of it. */
  lost: { action: string; times: number } | null
  /** The WeChat group whose card was tapped; null where the mini program was opened from elsewhere. */
  group: string | null
  /** False where there is no line at all: nothing is done, and WeChat says so. */
  signal: boolean
}

/** Moving between pages, which is the phone's own business. */
export interface Moves {
  navigateTo(url: string): void
  redirectTo(url: string): void
  switchTab(url: string): void
  reLaunch(url: string): void
  navigateBack(delta: number): void
}

interface Means {
  house: House
  /** Who wants to hear when the line goes or comes back. */
  line: Set<(state: { isConnected: boolean }) => void>
  habits: Habits
  moves: Moves
  shelf: Map<string, unknown>
  /** True only while a tap's own handlers run: later WeChat asks the person nothing. */
  tapping(): boolean
  /** Everything the mini program asked of WeChat, for a test to look at. */
  heard(name: string, given: unknown): void
}

const windowInfo = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 812,
  statusBarHeight: 44,
  screenTop: 0,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
}
const base = { SDKVersion: '3.4.2', version: '8.0.50', language: 'zh_CN', theme: 'light', enableDebug: false }
const device = { platform: 'android', brand: 'weige', model: 'journey', system: 'Android 14', benchmarkLevel: 30 }

/** WeChat's own calls, those that the mini program uses and no others: one it should not have would fail as it would there. */
export function wechatOf(means: Means): Record<string, unknown> {
  return {
    ...measures(means),
    ...storage(means),
    ...movement(means),
    ...quiet(means),
    ...person(means),
    ...network(means),
    ...files(means),
    cloud: cloudOf(means),
  }
}

function measures({ habits }: Means) {
  const appBaseInfo = () => ({ ...base, fontSizeScaleFactor: habits.fontScale })
  const launch = { path: '', query: {}, scene: 1001, referrerInfo: {} }
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getWindowInfo: () => windowInfo,
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: () => device,
    getSystemInfoSync: () => ({ ...windowInfo, ...appBaseInfo(), ...device }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
  }
}

function storage({ shelf }: Means) {
  const kept = (value: unknown) => (value === undefined ? '' : JSON.parse(JSON.stringify(value)))
  return {
    getStorageSync: (key: string) => shelf.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void shelf.set(key, kept(value)),
    removeStorageSync: (key: string) => void shelf.delete(key),
    clearStorageSync: () => shelf.clear(),
    getStorageInfoSync: () => ({ keys: [...shelf.keys()], currentSize: 0, limitSize: 10_240 }),
  }
}

function movement({ moves }: Means) {
  const to = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch') =>
    asynchronous<{ url: string }>(name, ({ url }) => void moves[name](url) as undefined)
  return {
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    switchTab: to('switchTab'),
    reLaunch: to('reLaunch'),
    navigateBack: asynchronous<{ delta?: number }>(
      'navigateBack',
      ({ delta = 1 }) => void moves.navigateBack(delta) as undefined,
    ),
  }
}

/** Calls that only show something. */
function quiet({ heard }: Means) {
  const shown = (name: string) => [name, asynchronous<object>(name, (given) => void heard(name, given) as undefined)]
  const listening = (name: string) => [name, () => undefined]
  return Object.fromEntries([
    ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'stopPullDownRefresh', 'pageScrollTo'].map(shown),
    ...['makePhoneCall', 'previewImage', 'setNavigationBarTitle', 'setNavigationBarColor'].map(shown),
    ...['vibrateShort', 'vibrateLong'].map(shown),
    ...['onAppShow', 'onAppHide', 'onError', 'onUnhandledRejection', 'onPageNotFound', 'onThemeChange'].map(listening),
    ...['offAppShow', 'offAppHide', 'onWindowResize', 'offWindowResize'].map(listening),
  ]) as Record<string, unknown>
}

function network({ habits, line }: Means) {
  return {
    onNetworkStatusChange: (hear: (state: { isConnected: boolean }) => void) => void line.add(hear),
    getNetworkType: asynchronous<object>('getNetworkType', () => ({ networkType: habits.signal ? 'wifi' : 'none' })),
  }
}

/** The mini program's own folder, and handing a file of it to somebody. */
function files({ heard }: Means) {
  const kept = new Map<string, string>()
  return {
    getFileSystemManager: () => ({
      writeFileSync: (filePath: string, text: string) => void kept.set(filePath, text),
      unlink: asynchronous<{ filePath: string }>('unlink', ({ filePath }) => void kept.delete(filePath) as undefined),
    }),
    shareFileMessage: asynchronous<{ filePath: string; fileName: string }>(
      'shareFileMessage',
      ({ filePath, fileName }) => void heard('shareFileMessage', { fileName, text: kept.get(filePath) }) as undefined,
    ),
  }
}

/** Calls that ask the person. */
function person({ house, habits, tapping, heard }: Means) {
  const choose = () => {
    const files = habits.photos.splice(0)
    if (files.length === 0) throw new Declined('cancel')
    return files
  }
  return {
    requestSubscribeMessage: asynchronous<{ tmplIds: string[] }>('requestSubscribeMessage', async ({ tmplIds }) => {
      heard('requestSubscribeMessage', tmplIds)
      if (!tapping()) throw new Declined('can only be invoked by user TAP gesture.')
      if (tmplIds.length > 3) throw new Declined('Templates count out of max bounds')
      if (habits.allows) await house.accept(tmplIds)
      return Object.fromEntries(tmplIds.map((id) => [id, habits.allows ? 'accept' : 'reject']))
    }),
    getLocation: asynchronous<object>('getLocation', () => {
      if (!habits.place) throw new Declined('auth deny')
      return { ...habits.place, accuracy: 10 }
    }),
    chooseMedia: asynchronous<object>('chooseMedia', () => ({
      type: 'image',
      tempFiles: choose().map((tempFilePath) => ({ tempFilePath, size: 100, fileType: 'image' })),
    })),
    getGroupEnterInfo: asynchronous<object>('getGroupEnterInfo', async () => {
      if (habits.group === null) throw new Declined('not opened from a group')
      return { cloudID: await house.groupEntry(habits.group) }
    }),
    compressImage: asynchronous<{ src: string }>('compressImage', ({ src }) => ({ tempFilePath: src })),
  }
}

function cloudOf({ house, habits, heard }: Means) {
  return {
    init: (given: unknown) => heard('cloud.init', given),
    callFunction: asynchronous<{ name: string; data: { action: string } }>(
      'cloud.callFunction',
      async ({ name, data }) => {
        if (!habits.signal) throw new Declined('request:fail')
        const result = await house.call(name, data)
        if (habits.lost?.action === data.action && habits.lost.times-- > 0) throw new Declined('request timeout')
        return { result }
      },
    ),
    uploadFile(given: Asked & { cloudPath: string; filePath: string }) {
      asynchronous<typeof given>('cloud.uploadFile', async ({ cloudPath, filePath }) => ({
        fileID: await house.upload(cloudPath, filePath),
        statusCode: 200,
      }))(given)
      return { onProgressUpdate: (hear: (event: object) => void) => hear({ progress: 100 }), abort: () => undefined }
    },
  }
}
