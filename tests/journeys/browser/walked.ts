import type { Browser } from 'playwright-core'
import { startTown, type TownCloud } from '../../support/cloud'
import { points } from '../../support/town'
import { built } from '../built'
import type { Walk } from '../moves/person'
import { openChromium } from './chromium'
import { type Hands, takeHands } from './hands'
import type { Size } from './measures'
import { walkerOf } from './walker'

const HOUR = 3_600_000
const { longitude, latitude } = points.inGrid1
/** Every walk at one size, in turn: what fits at both is measured page by page elsewhere. */
const sizes: readonly Size[] = ['normal', 'elder']

/** Tests: each walk in Chromium with the built web page, in a town of its own, and nothing to stumble over on the way. */
export function walkedInBrowser(walks: ReadonlyArray<readonly [policy: string, walk: Walk]>): void {
  let town: TownCloud
  let browser: Browser
  const held: Hands[] = []

  beforeAll(async () => {
    browser = await openChromium()
  })
  beforeEach(async () => {
    town = await startTown({ webFolder: built('h5') })
  })
  afterEach(async () => {
    await Promise.all(held.splice(0).map((hands) => hands.leave()))
    await town.stop()
  })
  afterAll(() => browser?.close())

  test.each(walks.map(([policy, walk], at) => [policy, sizes[at % 2] ?? 'normal', walk] as const))(
    '%s (%s size)',
    async (_policy, size, walk) => {
      await walk({
        town,
        async person(openid) {
          const now = town.local.clock.now()
          const place = { longitude, latitude }
          const hands = await takeHands({ browser, url: town.local.url, openid, size, place, now })
          held.push(hands)
          return walkerOf(hands)
        },
        async hoursGoBy(hours) {
          town.at(town.local.clock.now() + hours * HOUR)
          for (const { page } of held) await page.clock.setSystemTime(town.local.clock.now())
        },
      })
      expect(held.flatMap((hands) => hands.complaints())).toEqual([])
    },
  )
}
