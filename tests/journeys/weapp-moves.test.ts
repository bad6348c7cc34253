import { startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'
import { built } from './built'
import { walks } from './moves/walks'
import { type Phones, phonesOf } from './weapp/phones'
import { walkerOf } from './weapp/walker'

jest.setTimeout(120_000)

const root = built('weapp')
const HOUR = 3_600_000
let town: TownCloud
let phones: Phones

beforeEach(async () => {
  town = await startTown()
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
