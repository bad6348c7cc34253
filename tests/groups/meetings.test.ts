import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled } from '../support/neighbours'
import { areas } from '../support/town'

const { groups, messages } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  moveIn(town, [settled({ openid: 'ann', door: '101', called: '安女士' })])
  const lane = areas.find(({ _id }) => _id === 'L1')
  town.local.engine.load('posts', [
    {
      ...{ _id: 'P-branch', kind: 'partyHead', openid: 'secretary', name: '李书记', phone: '0433-5550000' },
      ...{ areaId: 'L1', areaKind: 'lane', areaName: '文化巷', areaPath: lane?.areaPath ?? [], departmentId: null },
      ...{ from: 0, until: null, deputy: null, absentUntil: null },
    },
  ])
})
afterEach(() => town.stop())

const parties = [
  { kind: 'property', name: '红心物业', speaks: { postId: 'P-property' } },
  { kind: 'committee', name: '业委会', speaks: { unitId: 'U1', door: '101' } },
  { kind: 'branch', name: '网格党支部', speaks: { postId: 'P-branch' } },
] as const
const convene = async () =>
  (
    await town.get('head-G1', groups.convene, {
      ...{
        areaId: 'G1',
        title: '停车位怎么划',
        text: '三方一起议。',
        place: '社区议事厅',
        meetsAt: MORNING + 86_400_000,
      },
      parties: [...parties],
    })
  ).card.entryId
const position = (openid: string, entryId: string, partyId: string, stance = 'for' as const, key?: string) =>
  town.ask(openid, groups.position, { entryId, partyId, stance, words: '先划消防通道' }, key)
const inbox = async (openid: string) => (await town.get(openid, messages.inbox, {})).items.map(({ kind }) => kind)

test('who speaks for a side is told, sees it wherever he has his post, and states its position once', async () => {
  const entryId = await convene()
  for (const openid of ['officer', 'ann', 'secretary']) expect(await inbox(openid)).toEqual(['groupInvited'])
  expect((await town.get('officer', groups.detail, { entryId })).may.position).toBe(true)
  expect(await position('resident', entryId, 'p1')).toMatchObject({ error: { code: 'permission.denied' } })
  const [one, two] = await Promise.all([position('officer', entryId, 'p1'), position('ann', entryId, 'p2')])
  expect([one.ok, two.ok]).toEqual([true, true])
  expect(await position('officer', entryId, 'p1')).toMatchObject({ error: { code: 'position.taken', by: '周师傅' } })
  const { card } = await town.get('resident', groups.detail, { entryId })
  expect(card).toMatchObject({
    parties: [
      { name: '红心物业', position: { stance: 'for', by: '周师傅' } },
      { name: '业委会', position: { by: '安女士' } },
      { name: '网格党支部', position: null },
    ],
  })
})

test('the same position under the same key stands once, even after another side has spoken', async () => {
  const entryId = await convene()
  await position('officer', entryId, 'p1', 'for', 'position-key')
  await position('ann', entryId, 'p2')
  expect((await position('officer', entryId, 'p1', 'for', 'position-key')).ok).toBe(true)
})

test('the conclusion is its chair’s, once; everybody in the area sees it, the sides are told', async () => {
  const entryId = await convene()
  const conclude = (openid: string) =>
    town.ask(openid, groups.conclude, { entryId, conclusion: '划十二个，留消防通道' })
  expect(await conclude('head-S1')).toMatchObject({ error: { code: 'permission.denied' } })
  expect((await conclude('head-G1')).ok).toBe(true)
  expect(await conclude('head-G1')).toMatchObject({ error: { code: 'entry.ended' } })
  expect((await town.get('resident', groups.feed, {})).items).toMatchObject([
    { state: 'closed', conclusion: '划十二个，留消防通道' },
  ])
  expect(await inbox('officer')).toEqual(['groupConcluded', 'groupInvited'])
  expect(await position('ann', entryId, 'p2')).toMatchObject({ error: { code: 'entry.ended' } })
})

test('a side nobody can speak for is not called', async () => {
  const ask = (speaks: object) =>
    town.ask('head-G1', groups.convene, {
      ...{ areaId: 'G1', title: '停车位', text: '议一议', place: '议事厅' },
      parties: [parties[0], { kind: 'resident', name: '居民代表', speaks }],
    } as never)
  expect(await ask({ unitId: 'U1', door: '602' })).toMatchObject({ error: { code: 'household.absent' } })
  expect(await ask({ postId: 'P-none' })).toMatchObject({ error: { code: 'post.unassignable' } })
})

test('whom a table cannot call is not called by a list of one’s own: another side’s post, or one of another area', async () => {
  const ask = (kind: string, postId: string, name = '这一方') =>
    town.ask('head-G1', groups.convene, {
      ...{ areaId: 'G1', title: '停车位', text: '议一议', place: '议事厅' },
      parties: [parties[0], { kind, name, speaks: { postId } }],
    } as never)
  const unfit = { error: { code: 'party.unfit', name: '这一方' } }
  expect(await ask('branch', 'P-G1')).toMatchObject(unfit)
  expect(await ask('police', 'P-water')).toMatchObject(unfit)
  // Nobody in a meeting of the first grid has to do with the head of the second, nor with a stairwell's below it.
  for (const postId of ['P-G2', 'P-U1']) expect(await ask('community', postId)).toMatchObject(unfit)
  // The duty desk of the district lies above; neighbours may ask any head to speak for them.
  expect((await ask('community', 'P-HL')).ok).toBe(true)
  expect((await ask('resident', 'P-L1')).ok).toBe(true)
})

test('whom a table can call stands in a list: heads and workers around, every department, each with its side', async () => {
  const { items } = await town.get('head-U1', groups.envoys, { areaId: 'U1' })
  const sides = Object.fromEntries(items.map(({ postId, side }) => [postId, side]))
  expect(sides).toMatchObject({ 'P-U1': 'community', 'P-worker': 'community', 'P-S1': 'community' })
  expect(sides).toMatchObject({ 'P-property': 'property', 'P-water': 'department' })
  expect(items[0]?.postId).toBe('P-U1')
  expect(await town.ask('head-U1', groups.envoys, { areaId: 'G1' })).toMatchObject({
    error: { code: 'permission.denied' },
  })
  expect(await town.ask('resident', groups.envoys, { areaId: 'U1' })).toMatchObject({ ok: false })
})

test('a door outside the area is not called: nobody there could read it', async () => {
  const asked = {
    ...{ areaId: 'G2', title: '停车位', text: '议一议', place: '议事厅' },
    parties: [parties[0], parties[1]],
  }
  expect(await town.ask('head-L1', groups.convene, asked as never)).toMatchObject({
    error: { code: 'household.absent' },
  })
})
