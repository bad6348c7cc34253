import type { Browser, Page } from 'playwright-core'
import { oneOfEach, startTown, type TownCloud } from '../../support/cloud'
import { built } from '../built'
import { openChromium } from './chromium'
import { type Hands, type Holder, takeHands } from './hands'

/** Anything with a page that is put away after a test. */
interface Held {
  page: Page
  complaints(): string[]
  leave(): Promise<void>
}

export interface Stage {
  readonly browser: Browser
  /** A town of its own for each test: what was solved in one would come back in the other as the same old matter. */
  readonly town: TownCloud
  hands(openid: string, size?: Holder['size'], place?: Holder['place']): Promise<Hands>
  /** For what is no phone: it is put away with the phones, and its clock goes with theirs. */
  hold<Kept extends Held>(one: Kept): Kept
  /** Time goes by in the town and on every page in it. */
  hoursGoBy(hours: number): Promise<void>
  complaints(): string[]
}

type Staged = { webFolder: string } & typeof oneOfEach

const HOUR = 3_600_000

/** One Chromium for the tests of a file, and for each of them a town with the built web page. */
export function setStage(open: (options: Staged) => Promise<TownCloud> = startTown): Stage {
  let town: TownCloud
  let browser: Browser
  const held: Held[] = []

  beforeAll(async () => {
    browser = await openChromium()
  })
  beforeEach(async () => {
    town = await open({ webFolder: built('h5'), ...oneOfEach })
  })
  afterEach(async () => {
    await Promise.all(held.splice(0).map((one) => one.leave()))
    await town.stop()
  })
  afterAll(() => browser?.close())

  const hold: Stage['hold'] = (one) => {
    held.push(one)
    return one
  }
  return {
    get browser() {
      return browser
    },
    get town() {
      return town
    },
    hold,
    hands: async (openid, size, place) =>
      hold(await takeHands({ browser, url: town.local.url, openid, size, place, now: town.local.clock.now() })),
    async hoursGoBy(hours) {
      town.at(town.local.clock.now() + hours * HOUR)
      for (const { page } of held) await page.clock.setSystemTime(town.local.clock.now())
    },
    complaints: () => held.flatMap((one) => one.complaints()),
  }
}
