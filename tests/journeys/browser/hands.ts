import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core'
import { until } from '../until'
import { type Size, stumblings } from './measures'
import { shoot, whileAtRest } from './shots'

export interface Holder {
  browser: Browser
  url: string
  openid: string
  size?: Size
  /** Where the phone is; nobody is told where there is none. */
  place?: { longitude: number; latitude: number }
  now: number
}

/** Somebody with a phone in hand: what he sees, taps and writes. */
export interface Hands {
  page: Page
  /** Opens a page of the mini program by its address; `beside` is what else the browser is told. */
  open(address: string, beside?: Record<string, string>): Promise<void>
  /** Waits until it stands there: `#id`, or words. */
  sees(wanted: string): Promise<Locator>
  seesNoMore(wanted: string): Promise<void>
  tap(wanted: string): Promise<void>
  /** Taps what asks for leave to send messages, and gives it. */
  tapAndAllow(wanted: string): Promise<void>
  write(id: string, words: string): Promise<void>
  choosePhoto(id: string, file: string): Promise<void>
  /** Waits until every answer asked for has come. */
  rests(): Promise<void>
  /** Puts the phone away and takes it out again. */
  glances(): Promise<void>
  /** Takes a picture of what is there now, and measures it. */
  look(name: string): Promise<void>
  /** The line is cut, or mended. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** Whatever went wrong in the console, and whatever somebody would stumble over, each with its page. */
  complaints(): string[]
  leave(): Promise<void>
}

const phone = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

export async function takeHands(holder: Holder): Promise<Hands> {
  const { browser, url, openid, size = 'normal', place, now } = holder
  const context = await browser.newContext({ ...phone, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.clock.install({ time: now })
  if (place) await allowPlace(context, place)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  const stumbled = new Map<string, string[]>()
  let whole = true
  page.on('pageerror', (error) => complaints.push(`${openid}: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (whole && message.type() === 'error') complaints.push(`${openid}: ${message.text()} (${message.location().url})`)
  })

  const underWay = answersUnderWay(page)
  const at = (wanted: string) =>
    wanted.startsWith('#')
      ? page.locator(`[id="${wanted.slice(1)}"]:visible`).first()
      : page.getByText(wanted).filter({ visible: true }).first()
  const hands: Hands = {
    page,
    async open(address, beside = {}) {
      const query = new URLSearchParams({ openid, ...(size === 'elder' ? { elder: '1' } : {}), ...beside })
      // The part behind # alone would not make a browser load anything.
      await page.goto('about:blank')
      await page.goto(`${url}/app/?${query}#/${address}`)
    },
    async sees(wanted) {
      await at(wanted).waitFor()
      return at(wanted)
    },
    seesNoMore: (wanted) => at(wanted).waitFor({ state: 'hidden' }),
    tap: (wanted) => at(wanted).tap(),
    async tapAndAllow(wanted) {
      // Leave is asked in the tap itself, with the ids that are there by then.
      await hands.rests()
      await hands.tap(wanted)
      await hands.tap('#consent-allow')
    },
    write: (id, words) => page.locator(`${id}:visible`).locator('textarea, input').fill(words),
    async choosePhoto(id, file) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at(id).tap()])
      await chooser.setFiles(file)
    },
    rests: async () => {
      await until(
        () => (underWay.size === 0 ? true : undefined),
        () => `${openid} waits for ${underWay.size} answers`,
      )
    },
    async glances() {
      await page.evaluate(turnTo, 'hidden')
      await page.evaluate(turnTo, 'visible')
      await hands.rests()
    },
    async look(name) {
      const found = await whileAtRest(page, async () => {
        await shoot(page, `${name}-${size}`)
        return stumblings(page, size)
      })
      for (const one of found) stumbled.set(one, [...(stumbled.get(one) ?? []), name])
    },
    async cut() {
      whole = false
      await page.route('**/call/**', (route) => route.abort())
    },
    async mend() {
      await page.unroute('**/call/**')
      whole = true
    },
    complaints: () => [
      ...complaints,
      ...[...stumbled].map(([one, names]) => `${one}, at ${size} size (${names.join(', ')})`),
    ],
    leave: () => context.close(),
  }
  return hands
}

/** Runs inside the page: the tab goes behind, or comes to the front. */
function turnTo(state: string) {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Questions to the cloud that have no answer yet. */
function answersUnderWay(page: Page): ReadonlySet<Request> {
  const asked = new Set<Request>()
  page.on('request', (request) => void (request.url().includes('/call/') && asked.add(request)))
  page.on('requestfinished', (request) => void asked.delete(request))
  page.on('requestfailed', (request) => void asked.delete(request))
  return asked
}

async function allowPlace(context: BrowserContext, place: { longitude: number; latitude: number }): Promise<void> {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ ...place, accuracy: 10 })
}
