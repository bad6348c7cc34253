import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { post, somebody, startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud
const openapi = [
  'security.msgSecCheck',
  'security.mediaCheckAsync',
  'wxacode.getUnlimited',
  'phonenumber.getPhoneNumber',
  'nothing.here',
]

beforeAll(async () => {
  cloud = await startTestCloud({
    workersPerFunction: 1,
    virtualClock: true,
    mediaCheckFunction: 'wechat',
    pages: ['pages/home/index', 'pages/door/index'],
    manifest: { functions: [testFunction('wechat', { openapi })] },
  })
})
afterAll(() => cloud.close())

const open = <T = Record<string, unknown>>(api: string, data: object) => cloud.ask<T>('wechat', 'open', { api, data })
const ask = <T = Record<string, unknown>>(action: string, input: object) => cloud.ask<T>('wechat', action, input)

describe('text check', () => {
  const check = (content: string, more: object = {}) =>
    open('security.msgSecCheck', { openid: somebody, version: 2, scene: 2, content, ...more })
  test.each([
    ['楼道灯坏了三天了', 'pass', 100],
    ['低价代购，加 微·信', 'review', 10001],
    ['你这个王 八 蛋', 'risky', 20003],
  ])('%s is %s', async (content, suggest, label) =>
    expect(await check(content)).toMatchObject({ errCode: 0, result: { suggest, label }, traceId: expect.any(String) }),
  )
  test.each([
    [{ openid: '' }, 40003],
    [{ scene: 9 }, 40129],
    [{ version: 1 }, 40097],
    [{ content: '' }, 44002],
    [{ content: '长'.repeat(2501) }, 45002],
    [{ openid: 'o-never-was-here' }, 61010],
  ])('%j is refused with %i', async (change, errCode) => expect(await check('好', change)).toMatchObject({ errCode }))
  test('knows only who was here in the last two hours', async () => {
    await cloud.call('wechat', 'o-visitor', { action: 'verdicts' })
    const check = () => open('security.msgSecCheck', { openid: 'o-visitor', version: 2, scene: 2, content: '好' })
    expect(await check()).toMatchObject({ errCode: 0 })
    await post(`${cloud.url}/clock`, { offsetMs: 7_201_000 })
    expect(await check()).toMatchObject({ errCode: 61010 })
    await post(`${cloud.url}/clock`, { offsetMs: 0 })
  })
})

test('a picture’s verdict comes later, as an event, under its trace id', async () => {
  const data = { openid: somebody, version: 2, scene: 2, mediaType: 2, mediaUrl: `${cloud.url}/files/risky-1.png` }
  const { traceId } = await open<{ traceId: string }>('security.mediaCheckAsync', data)
  expect(await ask('verdicts', {})).toEqual([])
  await new Promise((wake) => setTimeout(wake, 120))
  expect(await ask('verdicts', {})).toMatchObject([
    { MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'risky' } },
  ])
})

describe('a code', () => {
  test('is a real PNG', async () => {
    const { buffer, contentType } = await open<{ buffer: string; contentType: string }>('wxacode.getUnlimited', {
      scene: 'b=7kQ2x',
      page: 'pages/door/index',
    })
    expect(contentType).toBe('image/png')
    expect(Buffer.from(buffer, 'base64').subarray(1, 4).toString()).toBe('PNG')
  })
  test.each([
    [{ scene: 'x'.repeat(33) }, 40129],
    [{ scene: '楼' }, 40129],
    [{ scene: '' }, 40129],
    [{ scene: 'a', page: 'pages/none/index' }, 41030],
    [{ scene: 'a', page: '/pages/door/index' }, 41030],
  ])('%j is refused with %i', async (data, errCode) =>
    expect(await open('wxacode.getUnlimited', data)).toMatchObject({ errCode }),
  )
  test('a page that is not published yet may be named with checkPath false', async () =>
    expect(
      await open('wxacode.getUnlimited', { scene: 'a', page: 'pages/none/index', checkPath: false }),
    ).toMatchObject({ errCode: 0 }))
})

test('a phone number’s code is good once and for five minutes', async () => {
  const issue = async () => {
    const { body } = await post(`${cloud.url}/phone-code`, {}, { 'x-wx-openid': somebody })
    return (body as unknown as { data: { code: string } }).data.code
  }
  const number = (code: string) => open('phonenumber.getPhoneNumber', { code })
  const code = await issue()
  expect(await number(code)).toMatchObject({
    phoneInfo: { phoneNumber: expect.stringMatching(/^138\d{8}$/), countryCode: '86' },
  })
  expect(await number(code)).toMatchObject({ errCode: 40029 })
  const late = await issue()
  await post(`${cloud.url}/clock`, { offsetMs: 301_000 })
  expect(await number(late)).toMatchObject({ errCode: 40029 })
  await post(`${cloud.url}/clock`, { offsetMs: 0 })
})

test('an interface that is declared but unknown here is -604100', async () =>
  expect(await open('nothing.here', {})).toMatchObject({ errCode: -604100 }))

describe('files', () => {
  test('a function uploads, links, downloads and deletes', async () => {
    const { fileID } = await ask<{ fileID: string }>('upload', { cloudPath: 'exports/十一月.csv', text: 'a,b' })
    expect(fileID).toBe('cloud://local.weige/exports/十一月.csv')
    expect(await ask('download', { fileID })).toBe('a,b')
    expect(await ask('urls', { files: [fileID, 'cloud://local.weige/none'] })).toMatchObject([
      { status: 0 },
      { status: -503003 },
    ])
    expect(await ask('erase', { files: [fileID] })).toMatchObject([{ status: 0 }])
    expect(await ask('urls', { files: [fileID] })).toMatchObject([{ status: -503003 }])
  })
  test('no path leads outside', async () => {
    expect(await ask('upload', { cloudPath: '../../escaped.txt', text: 'x' })).toMatchObject({
      errCode: expect.any(Number),
    })
    for (const path of ['..%2f..%2fpackage.json', '%2e%2e/weige.db', '..%5cweige.db', '%00']) {
      expect((await fetch(`${cloud.url}/files/${path}`)).status).toBe(404)
    }
  })
})

describe('pictures from a phone', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const upload = async (bytes: Buffer, openid: string = somebody) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg')
    const response = await fetch(`${cloud.url}/files`, {
      method: 'POST',
      body: form,
      headers: { 'x-wx-openid': openid },
    })
    expect(response.status).toBe(200)
    return (await response.json()) as { fileID?: string; error?: { code: string } }
  }
  test('are kept and served as what they are', async () => {
    const { fileID = '' } = await upload(png)
    expect(fileID).toMatch(/^cloud:\/\/local\.weige\/uploads\/[0-9a-f]{32}\.png$/)
    const response = await fetch(`${cloud.url}/files/${fileID.slice('cloud://local.weige/'.length)}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
  })
  test('anything else is refused, whatever its name says', async () =>
    expect((await upload(Buffer.from('<script>alert(1)</script>'))).error?.code).toBe('input.invalid'))
  test('more than 10 MB is refused', async () =>
    expect((await upload(Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]))).error?.code).toBe('input.tooLarge'))
  test('from nobody are refused', async () =>
    expect((await upload(png, '__proto__')).error?.code).toBe('caller.unknown'))
})
