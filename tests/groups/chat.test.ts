import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled, stairwells } from '../support/neighbours'

const { groups } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  stairwells(town, 1)
})
afterEach(() => town.stop())

/** What `wx.getGroupEnterInfo` gives a phone that opened a card there. */
async function cloudIdOf(openid: string, group: string): Promise<string> {
  const headers = { 'x-wx-openid': openid, 'content-type': 'application/json' }
  const body = JSON.stringify({ group })
  const response = await fetch(`${town.local.url}/group-entry`, { method: 'POST', headers, body })
  return ((await response.json()) as { data: { cloudID: string } }).data.cloudID
}
const bind = async (openid: string, unitId: string, group: string) =>
  town.ask(openid, groups.bindGroup, { unitId, cloudId: await cloudIdOf(openid, group) })
const enter = async (openid: string, group: string) =>
  town.ask(openid, groups.enter, { cloudId: await cloudIdOf(openid, group) })

test('a card opened in a bound group knows its stairwell, and whether one lives there', async () => {
  expect(await enter('resident', '3号楼2单元')).toMatchObject({ error: { code: 'chat.unbound' } })
  expect(await bind('head-U1', 'U1', '3号楼2单元')).toMatchObject({ ok: true, data: { title: '锦绣小区3号楼2单元' } })
  expect(await enter('resident', '3号楼2单元')).toMatchObject({ data: { unitId: 'U1', home: 'confirmed' } })
  expect(await enter('stranger', '3号楼2单元')).toMatchObject({ data: { unitId: 'U1', home: null } })
  expect(await enter('resident', '别的群')).toMatchObject({ error: { code: 'chat.unbound' } })
})

test('one group a stairwell, one stairwell a group, whoever binds at the same moment; bound anew only when let go', async () => {
  const [one, two] = await Promise.all([bind('head-B1', 'U1', '楼群'), bind('head-B1', 'U2', '楼群')])
  expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1)
  expect([one, two].find(({ ok }) => !ok)).toMatchObject({ error: { code: 'chat.bound' } })
  const unitId = one.ok ? 'U1' : 'U2'
  expect(await bind('head-B1', unitId, '楼群')).toMatchObject({ ok: true })
  expect(await bind('head-B1', unitId, '另一个群')).toMatchObject({ error: { code: 'chat.bound' } })
  expect(await town.get('head-B1', groups.unbindGroup, { unitId })).toEqual({ unbound: true })
  expect(await bind('head-B1', unitId, '另一个群')).toMatchObject({ ok: true })
  expect((await town.get('head-B1', groups.boundGroup, { unitId })).bound?.unitId).toBe(unitId)
})

test('only its head binds a stairwell', async () => {
  moveIn(town, [settled({ openid: 'ann', door: '101' })])
  for (const openid of ['ann', 'resident', 'head-G2'])
    expect(await bind(openid, 'U1', '群')).toMatchObject({ error: { code: 'permission.denied' } })
})

test('what a phone makes up, took from another or kept too long is no group', async () => {
  const his = await cloudIdOf('resident', '群')
  const ask = (openid: string, cloudId: string) => town.ask(openid, groups.enter, { cloudId })
  expect(await ask('resident', 'made-up')).toMatchObject({ error: { code: 'chat.unknown' } })
  expect(await ask('head-U1', his)).toMatchObject({ error: { code: 'chat.unknown' } })
  expect(await town.ask('resident', groups.enter, { cloudId: { opengid: 'tG1' } } as never)).toMatchObject({
    error: { code: 'input.invalid' },
  })
  town.at(MORNING + 6 * 60_000)
  expect(await ask('resident', his)).toMatchObject({ error: { code: 'chat.unknown' } })
})

test('nothing of WeChat’s own number of a group is kept', async () => {
  await bind('head-U1', 'U1', '群')
  const [bound] = town.local.engine.find({ collection: 'wechatGroups', filter: {}, limit: 10 })
  expect(JSON.stringify(bound)).not.toContain('tG')
  expect(bound?.groupId).toMatch(/^[0-9a-f]{32}$/)
})

test('cards carry their stairwell; the booking card grid and centre too', async () => {
  const card = (kind: 'group' | 'booking') => town.get('head-U1', groups.card, { unitId: 'U1', kind })
  expect((await card('group')).path).toMatch(/\?unit=U1$/)
  expect((await card('booking')).path).toMatch(/\?unit=U1$/)
})

test('news are seen at once under their area, unread until looked at, gone when taken back', async () => {
  const { card } = await town.get('head-S1', groups.publishNews, {
    areaId: 'S1',
    title: '周末义诊',
    text: '周六上午九点。',
  })
  const news = async () => (await town.get('resident', groups.news, {})).items
  expect(await news()).toMatchObject([{ entryId: card.entryId, unread: true }])
  expect(await town.get('resident', groups.glance, {})).toMatchObject({ news: 1 })
  town.at(MORNING + 600_000)
  await town.get('resident', groups.newsSeen, {})
  expect(await news()).toMatchObject([{ unread: false }])
  expect((await town.get('resident', groups.feed, {})).items).toEqual([])
  await town.get('head-S1', groups.withdraw, { entryId: card.entryId, reason: '改期' })
  expect(await news()).toEqual([])
  expect(await town.ask('resident', groups.publishNews, { areaId: 'S1', title: '新闻', text: '新闻' })).toMatchObject({
    error: { code: 'permission.denied' },
  })
})
