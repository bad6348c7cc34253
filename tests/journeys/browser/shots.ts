import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

const folder = path.resolve(__dirname, '../shots')

/** What is found on a page that stands still: whoever leaves it in the midst of that is looked at again where he arrives. */
export async function whileAtRest<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  for (;;) {
    await page.waitForFunction(atRest)
    const address = page.url()
    const found = await look()
    if (page.url() === address) return found
  }
}

/** A picture to be looked at by people: of the whole page, or of the screen where a sheet lies over it. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const height = await page.evaluate(heightOfPage)
  const screen = page.viewportSize()
  if (screen && height > screen.height) await page.setViewportSize({ ...screen, height })
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
  if (screen && height > screen.height) await page.setViewportSize(screen)
}

/** The page of the address has come, none is on its way, and every picture within sight is there. Runs inside the page. */
function atRest(): boolean {
  const pages = [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility())
  const pictures = [...document.querySelectorAll('img')].filter((picture) => {
    const { top, bottom } = picture.getBoundingClientRect()
    return picture.checkVisibility() && bottom > 0 && top < innerHeight
  })
  const stationed = pages[0]?.matches('.taro_page_stationed, .taro_tabbar_page') ?? false
  const arrived = pages[0]?.getBoundingClientRect().left === 0
  const wanted = location.hash.slice(1).split('?')[0]
  return (
    pages.length === 1 &&
    pages[0]?.id.split('?')[0] === wanted &&
    stationed &&
    arrived &&
    pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
  )
}

/** A page scrolls within itself. Runs inside the page. */
function heightOfPage(): number {
  const sheet = [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.checkVisibility())
  if (sheet) return innerHeight
  const page = [...document.querySelectorAll('.taro_page')].findLast((one) => one.checkVisibility())
  return Math.max(page?.scrollHeight ?? 0, innerHeight)
}
