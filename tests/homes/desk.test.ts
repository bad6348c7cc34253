import type { HouseholdDocument } from '../../cloudfunctions/core/chain/stored'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { chain, requests } = routes
const DAY = 86_400_000
let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const deskOf = (openid: string, areaId: string) => town.get(openid, chain.desk, { areaId })

test('the stairwell as it is built, each door with its marks', async () => {
  await town.get('new', chain.bind, { unitId: 'U1', door: '302', called: '崔女士', as: 'tenant' })
  await town.get('head-U1', chain.keepHousehold, { unitId: 'U1', door: '101', called: '金奶奶', consent: 'spoken' })
  const visit = { every: 'week', lastAt: null, dueAt: MORNING }
  town.local.engine.update('households', { _id: 'U1-501' }, { $set: { visit, care: true } })
  const { requestId } = await town.get('resident', requests.submit, {
    ...{ text: '楼道灯不亮', place: { kind: 'area', areaId: 'U1' } },
  })
  const { floors, figures, waiting, may } = await deskOf('head-U1', 'U1')
  expect(floors?.map(({ doors }) => doors.map(({ door, state }) => `${door} ${state}`))).toEqual([
    ['101 lit', '102 dark'],
    ['201 dark', '202 dark'],
    ['301 dark', '302 claimed'],
    ['401 dark', '402 dark'],
    ['501 lit', '502 dark'],
    ['601 dark', '602 dark'],
  ])
  expect(floors?.[4]?.doors[0]).toMatchObject({ care: true, visitDue: true, lamp: 'green', people: 1 })
  expect(figures).toMatchObject({ households: 12, bound: 1, claims: 1, phoneless: 1, care: 1, visitsDue: 1, open: 1 })
  expect(waiting).toMatchObject([
    { kind: 'case', requestId, door: '501', action: 'accept' },
    { kind: 'claim', door: '302', called: '崔女士', as: 'tenant' },
    { kind: 'visit', door: '501', called: '朴女士' },
  ])
  expect(may).toEqual({ ring: true, confirm: true, household: true, visit: true, notice: true, code: true })
})

test('what is late comes first, with a reminder where somebody else has it', async () => {
  await town.get('resident', requests.submit, { text: '井盖松动', place: points.inGrid1 })
  town.at(MORNING + 4 * DAY)
  await town.local.timers.tick('sweep')
  const { figures, waiting } = await deskOf('head-S1', 'S1')
  expect(figures.red).toBeGreaterThan(0)
  expect(waiting[0]).toMatchObject({ kind: 'case', lamp: { colour: 'red' } })
  town.at(MORNING)
})

test('nobody is looked for behind his door for a grumble', async () => {
  await town.get('resident', requests.submit, {
    ...{ text: '单元长总不在家', kind: 'grumble', place: { kind: 'area', areaId: 'U1' } },
  })
  const grumble = (await deskOf('head-U1', 'U1')).waiting.find(
    (item) => item.kind === 'case' && item.title.includes('总不在家'),
  )
  if (grumble) expect(grumble).toMatchObject({ door: null })
  const { cases } = await town.get('head-U1', chain.door, { unitId: 'U1', door: '501' })
  expect(cases.map(({ title }) => title)).not.toContain('单元长总不在家')
})

test('above the grid one knows figures: no door, no name, no claim by its person', async () => {
  for (const openid of ['head-L1', 'head-S1', 'head-HL'])
    for (const areaId of ['U1', 'B1', 'G1']) {
      const seen = await deskOf(openid, areaId)
      expect([seen.floors, seen.may.ring]).toEqual([null, false])
      expect(seen.children.every(({ panes }) => panes === null)).toBe(true)
      expect(JSON.stringify(seen)).not.toMatch(/崔女士|朴女士|金奶奶|"501"|"302"/)
    }
})

test('a building shows the windows of its stairwells, to who may know them', async () => {
  const { children, waiting } = await deskOf('head-B1', 'B1')
  expect(children).toMatchObject([{ areaId: 'U1', bound: 1, claims: 1, households: 12 }])
  expect(children[0]?.panes?.[2]).toEqual(['dark', 'claimed'])
  expect(waiting.map(({ kind }) => kind)).toContain('claim')
})

test.each([
  ['resident', 'U1'],
  ['officer', 'U1'],
  ['head-G2', 'U1'],
  ['head-U1', 'B1'],
  ['stranger', 'HL'],
])('%s has no desk over %s', async (openid, areaId) => {
  expect(await town.ask(openid, chain.desk, { areaId })).toMatchObject({ error: { code: 'permission.denied' } })
})

test('a hundred thousand households more cost no call more', async () => {
  const before = most()
  for (const areaId of ['U1', 'B1', 'G1', 'L1', 'S1', 'HL']) await deskOf(`head-${areaId}`, areaId)
  const path = ['HL', 'S9', 'L9', 'G9', 'B9']
  for (let portion = 0; portion < 50; portion++)
    town.local.engine.load(
      'households',
      Array.from({ length: 2000 }, (_, at) => householdAt(path, `U9${portion}x${Math.floor(at / 20)}`, at % 20)),
    )
  for (const areaId of ['U1', 'B1', 'G1', 'L1', 'S1', 'HL']) await deskOf(`head-${areaId}`, areaId)
  expect([before, most()]).toEqual([4, 4])
}, 120_000)

const most = () => town.local.meter.figures().actions.find(({ action }) => action === 'desk')?.databaseCalls.max ?? 0

const householdAt = (path: string[], unitId: string, place: number): HouseholdDocument & Record<string, unknown> => ({
  ...{ _id: `${unitId}-${place}`, unitId, door: `${place}`, areaPath: [...path, unitId], people: [] },
  ...{ phoneless: null, care: false, visit: { every: null, lastAt: null, dueAt: null }, reads: {}, claims: 0 },
  ...{ version: 1, updatedAt: 0 },
})

test('a desk opens however much was written about what is open', async () => {
  const { requestId } = await town.get('resident', requests.submit, { text: '围墙裂了', place: points.inGrid1 })
  const { engine } = town.local
  const [story] = engine.find({ collection: 'requests', filter: { _id: requestId } })
  const handBacks = [{ ...{ at: MORNING, by: null, rule: 'other' }, words: '转来转去'.repeat(600) }]
  const stories = Array.from({ length: 250 }, (_, index) => ({ ...story, _id: `story-${index}`, handBacks }))
  engine.load('requests', stories as never)
  expect((await deskOf('head-G1', 'G1')).figures).toMatchObject({ open: 200, more: true })
})
