import { oneOfEach, startTown, type TownCloud } from '../../support/cloud'
import { points } from '../../support/town'
import { built } from '../built'
import type { Walk } from '../moves/person'
import { type Phones, phonesOf } from './phones'
import { walkerOf } from './walker'

const HOUR = 3_600_000

/** Tests: each walk on the built mini program through WeChat's own compiler, in a town of its own. */
export function walkedInWeapp(walks: ReadonlyArray<readonly [policy: string, walk: Walk]>): void {
  const root = built('weapp')
  let town: TownCloud
  let phones: Phones

  beforeEach(async () => {
    town = await startTown(oneOfEach)
    phones = phonesOf({ root, url: town.local.url, now: town.local.clock.now })
  })
  afterEach(async () => {
    phones.putAway()
    await town.stop()
  })

  test.each(walks)('%s', async (_policy, walk) => {
    await walk({
      town,
      person: (openid) => walkerOf(phones, openid, { place: points.inGrid1 }),
      hoursGoBy: async (hours) => town.at(town.local.clock.now() + hours * HOUR),
    })
  })
}
