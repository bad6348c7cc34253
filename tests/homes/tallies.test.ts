import type { HouseholdDocument, TallyDocument } from '../../cloudfunctions/core/chain/stored'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { stairwells, withoutPhone } from '../support/neighbours'
import { points } from '../support/town'

const { chain, requests } = routes
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let town: TownCloud
let now = MORNING
beforeEach(async () => {
  town = await startTown()
  now = MORNING
})
afterEach(() => town.stop())

const tally = (areaId: string) =>
  town.local.engine.find({ collection: 'tallies', filter: { _id: areaId } })[0] as unknown as TallyDocument
const sweepAfter = async (milliseconds = MINUTE) => {
  now += milliseconds
  town.at(now)
  await town.local.timers.tick('sweep')
}
const path = ['U1', 'B1', 'G1', 'L1', 'S1', 'HL']
const claim = (openid: string, door: string) => town.get(openid, chain.bind, { unitId: 'U1', door })

test('a change behind a door is in the figures of every level within a minute', async () => {
  await claim('new', '302')
  await sweepAfter()
  for (const areaId of path) expect(tally(areaId)).toMatchObject({ bound: 1, claims: 1, households: 12 })
  await claim('other', '303')
  await sweepAfter()
  for (const areaId of path) expect(tally(areaId)).toMatchObject({ claims: 2 })
  const { figures, countedAt } = await town.get('head-S1', chain.desk, { areaId: 'S1' })
  expect(figures).toMatchObject({ claims: 2, bound: 1 })
  expect(countedAt).toBeGreaterThan(MORNING)
})

test('cases are counted by every area they lie in, and red ones as time passes', async () => {
  await claim('new', '302')
  await sweepAfter()
  await town.get('resident', requests.submit, { text: '水管漏水', place: points.inGrid1 })
  await town.get('resident', requests.submit, { text: '楼道灯不亮', place: { kind: 'area', areaId: 'U1' } })
  await sweepAfter()
  expect([tally('U1'), tally('B1'), tally('G1'), tally('HL')].map(({ open }) => open)).toEqual([1, 1, 2, 2])
  expect(tally('HL').red).toBe(0)
  await sweepAfter(5 * DAY)
  await sweepAfter()
  expect([tally('U1').red, tally('G1').red, tally('HL').red]).toEqual([1, 2, 2])
})

test('a visit falls due by itself, and the month begins anew', async () => {
  const visit = { every: 'week', lastAt: MORNING, dueAt: MORNING + 7 * DAY }
  town.local.engine.update('households', { _id: 'U1-501' }, { $set: { visit, updatedAt: MORNING } })
  await sweepAfter()
  expect(tally('HL')).toMatchObject({ visitsDue: 0, visitedThisMonth: 1 })
  await sweepAfter(7 * DAY)
  expect(tally('HL')).toMatchObject({ visitsDue: 1, visitedThisMonth: 1 })
  await sweepAfter(25 * DAY)
  expect(tally('HL')).toMatchObject({ visitsDue: 1, visitedThisMonth: 0 })
})

test('sweeps that overlap, and claims in between, leave what a recount of the rows gives', async () => {
  for (let round = 0; round < 3; round++) {
    now += MINUTE
    town.at(now)
    await Promise.all([
      town.local.timers.tick('sweep'),
      claim(`one-${round}`, `${round + 1}01`),
      town.local.timers.tick('sweep'),
      claim(`two-${round}`, `${round + 1}02`),
    ])
  }
  await sweepAfter()
  const rows = town.local.engine.find({ collection: 'households', filter: {} }) as unknown as HouseholdDocument[]
  const claims = rows.reduce((sum, row) => sum + row.claims, 0)
  expect(claims).toBe(6)
  expect(path.map((areaId) => tally(areaId).claims)).toEqual(path.map(() => claims))
})

test('more doors than one answer holds change in one millisecond: the last of them is counted too', async () => {
  stairwells(town, 1)
  await sweepAfter()
  const of = (unitId: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const one = withoutPhone(String(100 + index))
      const areaPath = [...one.areaPath.slice(0, -1), unitId]
      return { ...one, _id: `${unitId}-${one.door}`, unitId, areaPath, updatedAt: now + MINUTE }
    })
  town.local.engine.load('households', [...of('U1', 449), ...of('U2', 1)])
  await sweepAfter()
  expect([tally('U1').phoneless, tally('U2').phoneless, tally('B1').phoneless]).toEqual([449, 1, 450])
})

test('where the time was up before all changes were noted, the next sweep goes on from there', async () => {
  stairwells(town, 1)
  await sweepAfter()
  const { engine } = town.local
  const at = (unitId: string, id: string, updatedAt: number) => {
    const one = withoutPhone('101')
    return { ...one, _id: id, unitId, areaPath: [...one.areaPath.slice(0, -1), unitId], updatedAt }
  }
  const moment = now - 10 * MINUTE
  engine.load('households', [at('U1', 'U1-101', moment), at('U2', 'U2-101', moment)])
  const place = { updatedAt: moment, _id: 'U1-101' }
  engine.update(
    'sweeps',
    { _id: 'tallies' },
    { $set: { at: moment - MINUTE, left: { until: now, requests: place, households: place } } },
  )
  await sweepAfter()
  expect([tally('U1')?.phoneless ?? 0, tally('U2').phoneless]).toEqual([0, 1])
  expect(engine.find({ collection: 'sweeps', filter: { _id: 'tallies' } })).toEqual([
    { _id: 'tallies', at: now - MINUTE },
  ])
})

test('a sweep with nothing new counts nothing again', async () => {
  await claim('new', '302')
  await sweepAfter()
  await sweepAfter(5 * MINUTE)
  const before = tally('HL').version
  await sweepAfter(5 * MINUTE)
  await sweepAfter(5 * MINUTE)
  expect(tally('HL').version).toBe(before)
})
