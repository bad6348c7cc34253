import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages, chain } = routes
let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const TEXT = '三楼楼道的感应灯三天不亮了，老人晚上下楼不安全'
/** Each time a place of its own, some eighty metres on: the same matter at the same place would come back, not be new. */
let places = 0
const fresh = () => {
  places += 1
  return {
    ...points.inGrid1,
    longitude: points.inGrid1.longitude + ((places % 8) - 4) * 0.001,
    latitude: points.inGrid1.latitude + (Math.floor(places / 8) - 4) * 0.001,
  }
}
const raise = (place: object = fresh()) =>
  town.get('resident', requests.submit, { text: TEXT, place: place as typeof points.inGrid1 })

test('a request finds its grid, is handled, told and rated', async () => {
  const { requestId, route } = await raise()
  expect(route).toMatchObject({ areaId: 'G1', areaPath: ['HL', 'S1', 'L1', 'G1'] })
  expect(route.why.map(({ rule }) => rule)).toEqual(['boundary', 'words', 'post'])
  const head = 'head-G1'
  const inbox = await town.get(head, requests.inbox, { list: 'todo' })
  expect(inbox.items.map((card) => card.requestId)).toContain(requestId)

  expect(await town.get(head, requests.accept, { requestId })).toMatchObject({
    state: 'accepted',
    category: 'housing.light',
  })
  const { assignable } = await town.get(head, requests.detail, { requestId })
  expect(assignable.map(({ name }) => name)).toEqual(['1网格长', '小林', '周师傅'])
  await town.get(head, requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.start, { requestId })
  await town.get('officer', requests.report, { requestId, words: '灯具已到货' })
  town.at(MORNING + 20 * 60_000)
  town.local.ledger.accept('resident', 'weige-result')
  await town.get('officer', requests.resolve, {
    requestId,
    result: '感应灯换好了，试过了',
    photos: ['cloud://local.weige/after.png'],
  })
  expect(town.local.ledger.messages('resident')[0]).toMatchObject({ templateId: 'weige-result' })

  const closed = await town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 5, words: '谢谢' })
  expect(closed).toMatchObject({ state: 'closed', rating: { outcome: 'solved', stars: 5 } })
  const { timeline, moves } = await town.get('resident', requests.detail, { requestId })
  expect(timeline.map(({ kind }) => kind)).toEqual([
    'submitted',
    'routed',
    'accepted',
    'assigned',
    'started',
    'reported',
    'resolved',
    'rated',
    'closed',
  ])
  expect(moves).toEqual([])
  const told = await town.get('resident', messages.inbox, {})
  expect(told.items.map(({ kind }) => kind).reverse()).toEqual([
    'received',
    'accepted',
    'assigned',
    'started',
    'progress',
    'resolved',
  ])
  expect(told.items.find(({ kind }) => kind === 'resolved')).toMatchObject({ push: 'sent', readAt: null })
})

test.each([
  ['inGrid2', 'G2', 'boundary'],
  ['onTheEdge', 'G1', 'edge'],
  ['nearby', 'G1', 'nearby'],
  ['farAway', 'HL', 'nowhere'],
] as const)('a point %s goes to %s, and the rule %s is given', async (point, areaId, rule) => {
  const { route } = await raise(points[point])
  expect(route.areaId).toBe(areaId)
  expect(route.why.some((why) => why.rule === rule)).toBe(true)
})

test('where no boundary reaches, the duty desk has it', async () => {
  const { requestId } = await raise(points.farAway)
  expect((await town.get('head-HL', requests.accept, { requestId })).state).toBe('accepted')
})

test('my stairwell goes to its own head first', async () => {
  const { requestId } = await raise({ kind: 'area', areaId: 'U1' })
  expect((await town.get('head-U1', requests.inbox, {})).items.some((card) => card.requestId === requestId)).toBe(true)
})

test('one key, one case', async () => {
  const key = 'same-key-0001'
  const send = () => town.get('resident', requests.submit, { text: TEXT, place: points.inGrid1 }, key)
  const answers = await Promise.all(Array.from({ length: 5 }, send))
  expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(1)
  expect(answers[0]).toEqual(await send())
})

test('a move sent twice is made once', async () => {
  const { requestId } = await raise()
  const key = 'accept-key-01'
  const first = await town.get('head-G1', requests.accept, { requestId }, key)
  const again = await town.get('head-G1', requests.accept, { requestId }, key)
  expect(again).toMatchObject({ version: first.version, state: 'accepted' })
})

test('two heads at once: one wins, the other is told', async () => {
  const { requestId, version } = await raise()
  const both = await Promise.all([
    town.ask('head-G1', requests.accept, { requestId, version }),
    town.ask('head-L1', requests.refuse, { requestId, version, rule: 'not-ours', elsewhere: '请找物业' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const lost = both.find(({ ok }) => !ok)
  expect(lost).toMatchObject({ ok: false, error: { code: 'request.moved' } })
})

describe('who may not', () => {
  let requestId = ''
  beforeAll(async () => {
    requestId = (await raise()).requestId
  })

  test('a resident cannot accept', async () => {
    expect(await town.ask('resident', requests.accept, { requestId })).toMatchObject({
      error: { code: 'permission.denied' },
    })
  })

  test.each(['head-G2', 'head-U1', 'stranger', 'plumber'])('%s does not learn that it exists', async (openid) => {
    for (const ask of [
      town.ask(openid, requests.detail, { requestId }),
      town.ask(openid, requests.accept, { requestId }),
      town.ask(openid, requests.withdraw, { requestId }),
    ])
      expect(await ask).toMatchObject({ ok: false, error: { code: 'request.absent' } })
  })

  test('a made-up openid is a resident without home', async () => {
    expect(await town.get('made-up', chain.me, {})).toMatchObject({ homes: [], posts: [], heads: [] })
    expect((await town.get('made-up', requests.inbox, {})).items).toEqual([])
  })

  test('an ended post ends at once', async () => {
    town.local.engine.update('posts', { _id: 'P-L1' }, { $set: { until: 1 } })
    expect(await town.ask('head-L1', requests.detail, { requestId })).toMatchObject({
      error: { code: 'request.absent' },
    })
    town.local.engine.update('posts', { _id: 'P-L1' }, { $set: { until: null } })
  })
})

test('a step that the state does not allow is refused, and nothing is written', async () => {
  const { requestId, version } = await raise()
  const early = await town.ask('head-G1', requests.assign, { requestId, to: 'P-G1' })
  expect(early).toMatchObject({ error: { code: 'move.illegal', state: 'submitted' } })
  expect((await town.get('resident', requests.detail, { requestId })).request.version).toBe(version)
})

test('what WeChat finds risky is not taken in', async () => {
  const answer = await town.ask('resident', requests.submit, {
    text: '楼道里可以代开发票',
    place: points.inGrid1,
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'content.refused' } })
})

test('pages follow one another without a gap or a repeat', async () => {
  for (let count = 0; count < 7; count++)
    await town.get('pager', requests.submit, { text: `第${count}件`, place: points.inGrid1 })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await town.get('pager', requests.mine, { limit: 3, cursor })
    seen.push(...page.items.map(({ title }) => title))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((count) => `第${count}件`))
})
