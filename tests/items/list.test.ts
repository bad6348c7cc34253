import { routes, startTown, type TownCloud } from '../support/cloud'
import { itemOf, loadItems } from '../support/items'

const { items } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown({ workersPerFunction: 3 })
  loadItems(town)
})
afterEach(() => town.stop())

const gaoling = { ...itemOf('gaoling'), promisedDays: 10 }
const publish = (openid: string, version = 1, item = gaoling, key?: string) =>
  town.ask(openid, items.publish, { item, version, reason: '缩短承诺时限' }, key)
const heldNow = () =>
  town.local.engine
    .find({ collection: 'items', filter: { code: 'gaoling' } })
    .filter(({ until }) => (until as number) > Date.now() + 1e12)

test('the whole list is there for everybody, what is usual first', async () => {
  const guide = await town.get('somebody', items.guide, {})
  expect(guide.items.length).toBeGreaterThan(55)
  expect(guide.items[0]?.code).toBe('yibaocanbao')
  expect(guide.mayPublish).toBe(false)
  expect((await town.get('admin', items.guide, {})).mayPublish).toBe(true)
})

test('a search by what people say finds it, and says by which words', async () => {
  const { items: found } = await town.get('somebody', items.search, { text: '老人补贴' })
  expect(found[0]).toMatchObject({ code: 'gaoling', because: '老人补贴' })
  const { items: work } = await town.get('somebody', items.search, { text: '补贴', event: 'work' })
  expect(work.every(({ events }) => events.includes('work'))).toBe(true)
})

test('an item of another office says whose it is, and asks for nothing here', async () => {
  const { item } = await town.get('somebody', items.item, { code: 'qinshu' })
  expect(item).toMatchObject({ list: 'other-office', materials: [], office: { phone: '0433-5550101' } })
  expect(await town.ask('somebody', items.item, { code: 'nothing' })).toMatchObject({
    error: { code: 'item.absent', item: 'nothing' },
  })
})

test('the notice of two items asks for one identity card', async () => {
  const sheet = await town.get('somebody', items.notice, { codes: ['gaoling', 'laonianzheng', 'gaoling'] })
  expect(sheet.items.map(({ code }) => code)).toEqual(['gaoling', 'laonianzheng'])
  expect(sheet.materials.filter(({ code }) => code === 'id-card')).toHaveLength(1)
  expect(sheet.minutes).toBe(20)
})

describe('publishing', () => {
  test('is for administrators', async () => {
    for (const openid of ['resident', 'head-S1', 'desk', 'head-HL'])
      expect(await publish(openid)).toMatchObject({ error: { code: 'permission.denied' } })
  })

  test('puts the new version in force for every instance at once, and keeps the old one in the history', async () => {
    await Promise.all(Array.from({ length: 6 }, () => town.get('somebody', items.guide, {})))
    expect(await publish('admin')).toMatchObject({ data: { code: 'gaoling', version: 2 } })
    const seen = await Promise.all(
      Array.from({ length: 6 }, () => town.get('somebody', items.item, { code: 'gaoling' })),
    )
    expect(new Set(seen.map(({ item }) => item.promisedDays))).toEqual(new Set([10]))
    const { items: history } = await town.get('somebody', items.history, { code: 'gaoling' })
    expect(history.map(({ version, changed }) => [version, changed])).toEqual([
      [2, ['承诺时限']],
      [1, []],
    ])
    expect(history[1]?.until).not.toBeNull()
  })

  test('the same key twice publishes once; two who publish at the same moment make one version', async () => {
    const twice = await Promise.all([1, 2].map(() => publish('admin', 1, gaoling, 'publish-key-1')))
    expect(twice.map((answer) => answer.ok)).toEqual([true, true])
    expect((await publish('admin', 1, gaoling, 'publish-key-1')).ok).toBe(true)
    const rivals = await Promise.all([3, 4, 5].map((days) => publish('admin', 2, { ...gaoling, promisedDays: days })))
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1)
    for (const lost of rivals.filter(({ ok }) => !ok))
      expect(lost).toMatchObject({ error: { code: 'item.moved', version: 3 } })
    expect(heldNow().map(({ version }) => version)).toEqual([3])
  })

  test('different items published at the same moment are all in the list', async () => {
    const codes = ['dibao', 'tekun', 'guer']
    const answers = await Promise.all(
      codes.map((code) => publish('admin', 1, { ...itemOf(code), name: `${itemOf(code).name}新` })),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    const { items: cards, version } = await town.get('somebody', items.guide, {})
    expect(codes.map((code) => cards.find((card) => card.code === code)?.name.endsWith('新'))).toEqual([
      true,
      true,
      true,
    ])
    expect(version).toBe(4)
  })

  test('a new item begins with version 1; one taken off is gone but remembered, and may come back', async () => {
    const fresh = { ...gaoling, code: 'xinban', name: '新办事项' }
    expect(await publish('admin', 0, fresh)).toMatchObject({ data: { version: 1 } })
    expect(await publish('admin', 0, fresh)).toMatchObject({ error: { code: 'item.moved', version: 1 } })
    const end = (reason = '试行到期') =>
      town.ask('admin', items.endItem, { code: 'xinban', version: 1, reason }, 'end-key-0001')
    expect(await end('改去办假证')).toMatchObject({ error: { code: 'content.refused' } })
    expect((await end()).ok && (await end()).ok).toBe(true)
    expect(await town.ask('somebody', items.item, { code: 'xinban' })).toMatchObject({ error: { code: 'item.absent' } })
    const { items: history } = await town.get('somebody', items.history, { code: 'xinban' })
    expect(history[0]?.reason).toContain('试行到期')
    expect(await publish('admin', 1, fresh)).toMatchObject({ data: { version: 2 } })
    expect((await town.get('somebody', items.item, { code: 'xinban' })).version).toBe(2)
  })
})
