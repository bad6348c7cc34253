import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'

const folder = path.resolve(__dirname, '../shots')
const large = { width: 1920, height: 1080 }
const small = { width: 1280, height: 720 }

interface Hung {
  browser: Browser
  url: string
  centreId: string
  now: number
}

/** A display in the hall, with a voice that writes down what it says. */
export async function hangTv({ browser, url, centreId, now }: Hung) {
  const context = await browser.newContext({ viewport: large, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.clock.install({ time: now })
  await context.addInitScript(keepWhatIsSaid)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`tv: ${error.stack ?? error.message}`))
  await page.goto(`${url}/app/?openid=tv#/packages/centre/tv/index?centreId=${centreId}`)
  return {
    page,
    sees: (selector: string, words: string) =>
      page.locator(selector).filter({ hasText: words }).first().waitFor({ state: 'visible' }),
    said: () => page.evaluate(() => JSON.parse(localStorage.getItem('test:said') ?? '[]') as string[]),
    async look(name: string) {
      mkdirSync(folder, { recursive: true })
      for (const size of [large, small]) {
        await page.setViewportSize(size)
        await page.screenshot({ path: path.join(folder, `${name}-${size.width}.png`), animations: 'disabled' })
      }
      await page.setViewportSize(large)
    },
    /** What does not fit on the screen, at either size. */
    async spills() {
      const found: string[] = []
      for (const size of [large, small]) {
        await page.setViewportSize(size)
        found.push(...(await page.evaluate(whatSpills)).map((one) => `${one} at ${size.width}`))
      }
      await page.setViewportSize(large)
      return found
    },
    complaints: () => complaints,
    leave: () => context.close(),
  }
}

/** Runs inside the page: a machine with a voice that has been touched before. */
function keepWhatIsSaid() {
  const speak = (saying: { text: string; onend: (() => void) | null }) => {
    const said = JSON.parse(localStorage.getItem('test:said') ?? '[]') as string[]
    localStorage.setItem('test:said', JSON.stringify([...said, saying.text]))
    setTimeout(() => saying.onend?.(), 10)
  }
  Object.defineProperty(window, 'speechSynthesis', { value: { speak, cancel: () => undefined } })
}

/** Runs inside the page. */
function whatSpills(): string[] {
  return [...document.querySelectorAll('#tv *')].flatMap((element) => {
    const { left, top, right, bottom, width } = element.getBoundingClientRect()
    const isOut = width > 0 && (right > innerWidth + 1 || bottom > innerHeight + 1 || left < -1 || top < -1)
    const isCut = element.scrollHeight > element.clientHeight + 2 && getComputedStyle(element).overflowY === 'hidden'
    return isOut || isCut ? [`${element.id || element.className}: ${(element.textContent ?? '').slice(0, 20)}`] : []
  })
}
