import type { Popup } from '../../cloudfunctions/contract'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { loadItems, sweep } from '../support/items'

const { items, messages, chain } = routes
const [HOUR, DAY] = [3_600_000, 86_400_000]
let town: TownCloud
beforeEach(async () => {
  town = await startTown({ workersPerFunction: 3 })
  loadItems(town)
})
afterEach(() => town.stop())

const plan = {
  ...{
    title: '办公晨摊进小区',
    words: '医保、社保现场办，免费量血压。',
    departments: ['labour' as const, 'health' as const],
  },
  ...{
    items: ['yibaocanbao'],
    areaId: 'G1',
    place: '锦绣小区东门凉亭',
    from: MORNING + 3 * DAY,
    until: MORNING + 3 * DAY + 3 * HOUR,
    capacity: 2,
  },
}
const announce = (openid = 'desk', change: Partial<typeof plan> = {}, key?: string) =>
  town.ask(openid, items.announce, { ...plan, ...change }, key)
const announced = async (change: Partial<typeof plan> = {}): Promise<Popup> => {
  const answer = await announce('desk', change)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}
const book = (openid: string, { popupId }: Popup) => town.ask(openid, items.bookPopup, { popupId })
const seen = (openid: string, { popupId }: Popup) => town.get(openid, items.popup, { popupId })
const settle = (openid: string, door: string) => town.get(openid, chain.bind, { unitId: 'U1', door, called: '邻居' })
const heard = async (openid: string) =>
  (await town.get(openid, messages.inbox, {})).items.filter(({ kind }) => kind === 'popup').map(({ title }) => title)
const placesHeld = () => town.local.engine.find({ collection: 'popupPlaces', filter: { leftAt: null } }).length

test('a desk announces for its street and below, a street head too; nobody else does', async () => {
  expect((await announce('desk')).ok).toBe(true)
  expect((await announce('head-S1')).ok).toBe(true)
  for (const openid of ['resident', 'head-G1', 'worker', 'officer'])
    expect(await announce(openid)).toMatchObject({ error: { code: 'permission.denied' } })
  expect(await announce('desk', { areaId: 'HL' })).toMatchObject({ error: { code: 'permission.denied' } })
})

test('it is for a time to come, within one day', async () => {
  for (const [from, until] of [
    [MORNING - HOUR, MORNING + HOUR],
    [plan.until, plan.from],
    [plan.from, plan.from + DAY],
    [MORNING + 200 * DAY, MORNING + 200 * DAY + HOUR],
  ] as const)
    expect(await announce('desk', { from, until })).toMatchObject({ error: { code: 'popup.times' } })
})

test('the same announcement sent twice is one; those who live there see it, soonest first', async () => {
  const twice = await Promise.all([1, 2].map(() => announce('desk', {}, 'announce-key')))
  expect(new Set(twice.map((answer) => (answer.ok ? answer.data.popupId : '')))).toHaveProperty('size', 1)
  await announced({ title: '早一点', from: plan.from - DAY, until: plan.until - DAY })
  await announced({ title: '别处', areaId: 'G2' })
  const { items: mine, mayAnnounce } = await town.get('resident', items.popups, {})
  expect(mine.map(({ title }) => title)).toEqual(['早一点', '办公晨摊进小区'])
  expect(mayAnnounce).toEqual([])
  const desk = await town.get('desk', items.popups, {})
  expect(desk.items).toHaveLength(3)
  expect(desk.mayAnnounce).toMatchObject([{ areaId: 'S1' }])
})

test('the last place goes to one of many who ask at once, and the counter says what the rows say', async () => {
  const popup = await announced({ capacity: 3 })
  const people = Array.from({ length: 8 }, (_, at) => `neighbour-${at}`)
  for (const [at, openid] of people.entries()) await settle(openid, `${at + 1}01`)
  const answers = await Promise.all(people.map((openid) => book(openid, popup)))
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
  expect(new Set(refused.filter((code) => code !== 'server.busy'))).toEqual(new Set(['popup.full']))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
  expect(placesHeld()).toBe(3)
  expect((await seen('desk', popup)).taken).toBe(3)
})

test('a household has one place, however many of it ask and however often', async () => {
  const popup = await announced({ capacity: 5 })
  await settle('daughter', '501')
  const { people } = await town.get('resident', chain.home, { unitId: 'U1' })
  const mateId = people.find(({ me }) => !me)?.mateId ?? ''
  await town.get('resident', chain.confirmHome, { unitId: 'U1', door: '501', mateId })
  await Promise.all([book('resident', popup), book('resident', popup), book('daughter', popup)])
  expect(placesHeld()).toBe(1)
  expect(await seen('daughter', popup)).toMatchObject({ taken: 1, booked: true })
})

test('a claim that nobody has confirmed takes nobody’s place', async () => {
  const popup = await announced({ capacity: 5 })
  await settle('stranger', '501')
  expect((await book('stranger', popup)).ok).toBe(true)
  expect(await seen('resident', popup)).toMatchObject({ booked: false, mayBook: true })
})

test('a place given back is free again, once', async () => {
  const popup = await announced({ capacity: 1 })
  await book('resident', popup)
  await settle('neighbour', '302')
  expect(await book('neighbour', popup)).toMatchObject({ error: { code: 'popup.full', capacity: 1 } })
  await Promise.all([1, 2, 3].map(() => town.ask('resident', items.leavePopup, { popupId: popup.popupId })))
  expect((await seen('desk', popup)).taken).toBe(0)
  expect((await book('neighbour', popup)).ok).toBe(true)
})

test('who lives elsewhere has no place there', async () => {
  const popup = await announced({ areaId: 'G2' })
  expect(await book('resident', popup)).toMatchObject({ error: { code: 'home.absent' } })
})

test('a change of place or time is told to everybody with a place, once, and moves the reminder', async () => {
  const popup = await announced()
  await book('resident', popup)
  const change = { place: '锦绣小区南门', from: plan.from + DAY, until: plan.until + DAY }
  const send = () =>
    town.ask('desk', items.changePopup, { popupId: popup.popupId, version: 1, change }, 'change-key-01')
  expect(await send()).toMatchObject({ data: { place: '锦绣小区南门', version: 2 } })
  expect((await send()).ok).toBe(true)
  await Promise.all([sweep(town), sweep(town)])
  await sweep(town)
  expect(await heard('resident')).toEqual(['“办公晨摊进小区”改了安排'])
  const eve = Date.parse('2026-09-04T18:00:00+08:00')
  town.at(eve - 60_000)
  await sweep(town)
  expect(await heard('resident')).toHaveLength(1)
  town.at(eve + 60_000)
  await sweep(town)
  await sweep(town)
  expect(await heard('resident')).toEqual(['明天“办公晨摊进小区”到您身边', '“办公晨摊进小区”改了安排'])
})

test('words alone are nobody’s news; fewer places than are taken cannot be', async () => {
  const popup = await announced()
  await book('resident', popup)
  const change = (change: object, version: number) =>
    town.ask('desk', items.changePopup, { popupId: popup.popupId, version, change })
  expect((await change({ words: '多带一份复印件。' }, 1)).ok).toBe(true)
  expect(await change({ capacity: 0 }, 2)).toMatchObject({ error: { code: 'popup.taken', taken: 1 } })
  expect(await change({ words: '旧的一版' }, 1)).toMatchObject({ error: { code: 'popup.moved', version: 2 } })
  await sweep(town)
  expect(await heard('resident')).toEqual([])
})

test('called off, everybody with a place is told why, nobody is reminded, and nobody takes a place any more', async () => {
  const popup = await announced()
  await book('resident', popup)
  const cancel = { popupId: popup.popupId, version: 1, reason: '当天有大雨' }
  expect(await town.ask('resident', items.cancelPopup, cancel)).toMatchObject({ error: { code: 'permission.denied' } })
  expect(await town.ask('desk', items.cancelPopup, cancel)).toMatchObject({ data: { state: 'cancelled' } })
  await sweep(town)
  town.at(plan.from - 12 * HOUR)
  await sweep(town)
  expect(await heard('resident')).toEqual(['“办公晨摊进小区”取消了'])
  expect(await book('neighbour', popup)).toMatchObject({ ok: false })
  expect(await town.ask('resident', items.leavePopup, { popupId: popup.popupId })).toMatchObject({
    error: { code: 'popup.over' },
  })
})

test('who comes is for who announces: short names and stairwells, no doors', async () => {
  const popup = await announced()
  await book('resident', popup)
  const { items: people } = await town.get('desk', items.popupPlaces, { popupId: popup.popupId })
  expect(people).toMatchObject([{ called: '朴女士', title: '锦绣小区3号楼2单元' }])
  expect(JSON.stringify(people)).not.toMatch(/\b501\b/)
  expect(await town.ask('resident', items.popupPlaces, { popupId: popup.popupId })).toMatchObject({
    error: { code: 'permission.denied' },
  })
})

test('who has his data deleted gives his place back', async () => {
  const popup = await announced({ capacity: 1 })
  await book('resident', popup)
  await town.get('resident', chain.erase, { confirm: '删除' })
  expect((await seen('desk', popup)).taken).toBe(0)
})

test('of more than a list holds the soonest are shown, in their order', async () => {
  const { popupId } = await announced()
  const [first] = town.local.engine.find({ collection: 'popups', filter: { _id: popupId } })
  const inDays = (days: number) => ({
    ...{ ...first, _id: `P-${days}`, from: plan.from + days * DAY, until: plan.until + days * DAY },
    // The later ones are for the grid, those of the next weeks for the whole lane.
    ...(days > 60 ? {} : { areaId: 'L1', areaPath: ['HL', 'S1', 'L1'] }),
  })
  const many = Array.from({ length: 120 }, (_, index) => inDays(120 - index))
  town.local.engine.load('popups', many as never)
  const shown = (await town.get('resident', items.popups, {})).items.map((one) => one.popupId)
  expect(shown).toEqual([popupId, ...Array.from({ length: 49 }, (_, index) => `P-${index + 1}`)])
})
