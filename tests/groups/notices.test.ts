import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled, stairwells, withoutPhone } from '../support/neighbours'

const { groups, messages } = routes
const DAY = 86_400_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  moveIn(town, [
    settled({ openid: 'ann', door: '101', called: '安女士' }),
    settled({ openid: 'bo', door: '102', called: '柏先生' }),
    settled({ openid: 'newcomer', door: '201', called: '新邻居', confirmed: false }),
  ])
  town.local.engine.load('households', [{ ...withoutPhone('601') }])
})
afterEach(() => town.stop())

const stopWater = (areaId = 'U1', input: object = {}, by = 'head-U1', key?: string) =>
  town.get(
    by,
    groups.publish,
    { areaId, title: '明早停水', text: '明早八点到十点停水，请接好水。', expiresAt: MORNING + 2 * DAY, ...input },
    key,
  )
const documents = (collection: string, filter: object = {}) =>
  town.local.engine.find({ collection, filter: filter as never, limit: 1000 }) as unknown as Array<
    Record<string, never>
  >
const sweep = () => town.local.timers.tick('sweep')
const feedOf = async (openid: string) => (await town.get(openid, groups.feed, {})).items

test('a notice stands in the feed of everybody in its area at once, in nobody else’s, and asks each confirmed household for a receipt', async () => {
  const { card } = await stopWater('G1', {}, 'head-G1')
  const [mine] = await feedOf('resident')
  expect(mine).toMatchObject({
    kind: 'notice',
    entryId: card.entryId,
    state: 'inForce',
    read: false,
    areaName: '1网格',
  })
  expect(mine?.by).toMatchObject({ called: '1网格长', post: 'gridHead', me: false })
  expect((await feedOf('newcomer'))[0]).toMatchObject({ read: null })
  expect(await feedOf('stranger')).toEqual([])
  expect((await town.ask('stranger', groups.detail, { entryId: card.entryId })).ok).toBe(false)
})

test('the same key twice is one notice', async () => {
  const [one, two] = await Promise.all([
    stopWater('U1', { urgent: true }, 'head-U1', 'notice-key-1'),
    stopWater('U1', { urgent: true }, 'head-U1', 'notice-key-1'),
  ])
  expect(one.card.entryId).toBe(two.card.entryId)
  expect(documents('entries')).toHaveLength(1)
})

test('reading is kept in the household once, whoever of it reads, and the stairwell is counted from its rows', async () => {
  const { card } = await stopWater()
  const read = (openid: string) => town.get(openid, groups.read, { entryId: card.entryId })
  await Promise.all([read('resident'), read('resident'), read('ann'), read('bo')])
  expect(await read('newcomer')).toEqual({ households: 0 })
  expect((await feedOf('ann'))[0]).toMatchObject({ read: true })
  const { whole } = await town.get('head-U1', groups.receipts, { entryId: card.entryId })
  expect(whole).toMatchObject({ areaId: 'U1', households: 12, read: 3, told: 0 })
})

test('who has not read it is listed by door; a household without a phone is told at the door, and marked', async () => {
  const { card } = await stopWater()
  const { entryId } = card
  await town.get('ann', groups.read, { entryId })
  const before = await town.get('head-U1', groups.doors, { entryId, unitId: 'U1' })
  expect(before.unread.map(({ door }) => door).sort()).toEqual(['102', '201', '501', '601'])
  expect(before.unread.find(({ door }) => door === '601')).toMatchObject({
    people: [{ who: 'phoneless', called: '李奶奶' }],
    phoneless: true,
  })
  expect(before.unbound).not.toContain('101')
  const told = await town.get('head-U1', groups.tell, { entryId, unitId: 'U1', door: '601' })
  expect(told).toMatchObject({ door: '601', told: '2单元长' })
  const after = await town.get('head-U1', groups.doors, { entryId, unitId: 'U1' })
  expect(after.read.find(({ door }) => door === '601')).toMatchObject({ told: '2单元长' })
  expect((await town.get('head-U1', groups.receipts, { entryId })).whole).toMatchObject({ read: 2, told: 1 })
  // Above the grid one knows figures, not people.
  expect(await town.ask('head-S1', groups.doors, { entryId, unitId: 'U1' })).toMatchObject({
    error: { code: 'permission.denied' },
  })
})

test('wide figures are sums of stairwells, made by the sweep, and say of when they are', async () => {
  const [other] = stairwells(town, 1)
  moveIn(town, [settled({ openid: 'far', door: '101', stairwell: other })])
  const { card } = await stopWater('S1', {}, 'head-S1')
  for (const openid of ['resident', 'ann', 'far']) await town.get(openid, groups.read, { entryId: card.entryId })
  const ask = (areaId?: string) => town.get('head-S1', groups.receipts, { entryId: card.entryId, areaId })
  expect((await ask('B1')).parts.map(({ name, read }) => [name, read])).toEqual([
    ['2单元', 2],
    ['3单元', 1],
  ])
  expect((await ask()).whole).toMatchObject({ read: 0, of: null })
  await sweep()
  expect((await ask()).whole).toMatchObject({ areaId: 'S1', read: 3, of: expect.any(Number) })
  expect((await ask('L1')).parts).toMatchObject([{ read: 3 }, { read: 0 }])
  // A head of a part of the audience sees that part.
  expect((await town.get('head-B1', groups.receipts, { entryId: card.entryId })).whole).toMatchObject({ read: 3 })
})

test('what is over or taken back asks for nothing any more, and leaves the households', async () => {
  const { card } = await stopWater()
  const second = (await stopWater('U1', { title: '消防演练' })).card
  for (const { entryId } of [card, second]) await town.get('ann', groups.read, { entryId })
  await town.get('head-U1', groups.withdraw, { entryId: second.entryId, reason: '改期了' })
  expect((await feedOf('ann')).map(({ title }) => title)).toEqual(['明早停水'])
  expect(await town.ask('ann', groups.detail, { entryId: second.entryId })).toMatchObject({ ok: false })
  expect(await town.get('head-U1', groups.detail, { entryId: second.entryId })).toMatchObject({
    card: { state: 'withdrawn' },
    may: { withdraw: false },
  })
  town.at(MORNING + 2 * DAY + 60_000)
  await sweep()
  expect((await feedOf('ann'))[0]).toMatchObject({ state: 'expired', read: null })
  expect(documents('households').flatMap(({ reads }) => Object.keys(reads ?? {}))).toEqual([])
  expect(await town.get('bo', groups.read, { entryId: card.entryId })).toEqual({ households: 0 })
})

test('who has not read it is nudged once a day, and it is said for whom no message is left', async () => {
  const { card } = await stopWater()
  const { entryId } = card
  town.local.ledger.accept('ann', 'weige-notice')
  const nudge = () => town.get('head-U1', groups.nudge, { entryId, unitId: 'U1' })
  const [one, two] = await Promise.all([nudge(), nudge()])
  const sent = [...one.sent, ...two.sent]
  expect(sent).toEqual(['101'])
  expect([...one.none, ...two.none].sort()).toEqual(['102', '201', '501'])
  expect(one.nobody).toEqual(['601'])
  expect(town.local.ledger.messages('ann')).toHaveLength(1)
  expect((await nudge()).today.sort()).toEqual(['101', '102', '201', '501'])
  town.at(MORNING + DAY)
  expect((await nudge()).none.sort()).toEqual(['101', '102', '201', '501'])
  expect(documents('messages', { openid: 'ann' })).toHaveLength(2)
})

test('whoever stands not over an area tells it nothing', async () => {
  for (const [openid, areaId] of [
    ['head-G2', 'G1'],
    ['head-U1', 'B1'],
    ['resident', 'U1'],
    ['officer', 'U1'],
  ] as const) {
    const asked = { areaId, title: '停水', text: '停水', expiresAt: MORNING + DAY }
    expect(await town.ask(openid, groups.publish, asked)).toMatchObject({ error: { code: 'permission.denied' } })
  }
  expect(documents('entries')).toEqual([])
})

test('words that may not be published are refused before anything is written; so is a time outside', async () => {
  expect(
    await town.ask('head-U1', groups.publish, {
      areaId: 'U1',
      title: '办假证',
      text: '加我',
      expiresAt: MORNING + DAY,
    }),
  ).toMatchObject({ error: { code: 'content.refused' } })
  for (const expiresAt of [MORNING, MORNING + 91 * DAY])
    expect(
      await town.ask('head-U1', groups.publish, { areaId: 'U1', title: '停水', text: '停水', expiresAt }),
    ).toMatchObject({
      error: { code: 'time.outside' },
    })
  expect(documents('entries')).toEqual([])
})

test('an urgent one rings at every household once, with one of several homes too; the dot on the home page knows it', async () => {
  town.local.ledger.accept('ann', 'weige-notice')
  await stopWater('U1', { urgent: true })
  expect(
    documents('messages')
      .map(({ openid }) => openid)
      .sort(),
  ).toEqual(['ann', 'bo', 'newcomer', 'resident'])
  expect(town.local.ledger.messages('ann')).toHaveLength(1)
  expect((await town.get('ann', messages.inbox, {})).items[0]).toMatchObject({ kind: 'groupUrgent', push: 'sent' })
  expect(await town.get('ann', groups.glance, {})).toMatchObject({ notices: 1, first: { urgent: true } })
  expect(documents('entries')[0]).toMatchObject({ fanout: null, fanoutDueAt: null })
})

test('pages of a feed follow one another without gap or repetition', async () => {
  for (let count = 0; count < 7; count++) await stopWater('U1', { title: `第${count}条` })
  const titles: string[] = []
  let cursor: string | undefined
  do {
    const page = await town.get('resident', groups.feed, { limit: 3, cursor })
    titles.push(...page.items.map(({ title }) => title))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(new Set(titles).size).toBe(7)
  expect((await town.get('head-G1', groups.published, { areaId: 'G1' })).items).toHaveLength(7)
})
