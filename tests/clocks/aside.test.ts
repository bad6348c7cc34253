import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages } = routes
const HOUR = 3_600_000
const DAY = 24 * HOUR
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const stored = (requestId: string) => town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })[0]
const sweep = () => town.local.timers.tick('sweep')
const kinds = async (openid: string) =>
  (await town.get(openid, messages.inbox, { limit: 50 })).items.map(({ kind }) => kind)
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)

async function inHand(): Promise<string> {
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道感应灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.start, { requestId })
  return requestId
}

test('put aside by approval from above: the clock stands, and the review date brings it back', async () => {
  const requestId = await inHand()
  const reviewAt = MORNING + 20 * DAY
  await town.get('officer', requests.shelve, { requestId, reason: '等供暖季后开挖', reviewAt })
  const words = '同意'
  for (const nobody of ['officer', 'head-G1', 'head-S1'])
    expect(codeOf(await town.ask(nobody, requests.approve, { requestId, approved: true, words }))).toBe(
      'permission.denied',
    )
  const due = Number(stored(requestId)?.dueAt)
  await town.get('head-L1', requests.approve, { requestId, approved: true, words })
  expect(stored(requestId)).toMatchObject({ state: 'shelved', dueAt: null, tickAt: reviewAt })
  expect(await kinds('resident')).toContain('shelved')
  town.at(reviewAt - HOUR)
  await sweep()
  expect(stored(requestId)?.state).toBe('shelved')
  town.at(reviewAt + 1000)
  await Promise.all([sweep(), town.local.call('sweep', null, {})])
  expect(stored(requestId)?.state).toBe('handling')
  expect(Number(stored(requestId)?.dueAt)).toBeGreaterThan(due + 10 * DAY)
  expect((await kinds('officer')).filter((kind) => kind === 'review')).toHaveLength(1)
})

test('a review date must lie between a day and three months ahead', async () => {
  const requestId = await inHand()
  const ask = (reviewAt: number) => town.ask('officer', requests.shelve, { requestId, reason: '等材料', reviewAt })
  expect(codeOf(await ask(MORNING + HOUR))).toBe('review.outside')
  expect(codeOf(await ask(MORNING + 120 * DAY))).toBe('review.outside')
})

test('an objection is made once, and the head above rules on it', async () => {
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.refuse, { requestId, rule: 'not-ours', elsewhere: '请找物业' })
  await town.get('resident', requests.object, { requestId, words: '这是公共部位' })
  const rule = { requestId, upheld: true, words: '维持' }
  expect(codeOf(await town.ask('head-G1', requests.rule, rule))).toBe('permission.denied')
  await town.get('head-L1', requests.rule, rule)
  expect(await kinds('resident')).toContain('ruled')
  expect(codeOf(await town.ask('resident', requests.object, { requestId, words: '再看看' }))).toBe('move.illegal')
  expect(stored(requestId)).toMatchObject({ state: 'refused', open: false, tickAt: null, waitingFor: [] })
})

test('an objection that is right makes it a case of who ruled', async () => {
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.refuse, { requestId, rule: 'not-ours', elsewhere: '请找物业' })
  await town.get('resident', requests.object, { requestId, words: '这是公共部位' })
  await town.get('head-L1', requests.rule, { requestId, upheld: false, words: '应当受理' })
  expect(stored(requestId)).toMatchObject({ state: 'accepted', inCharge: { postId: 'P-L1' } })
})

test('handed back twice: the duty desk must rule, and nobody else can assign', async () => {
  const requestId = await inHand()
  const back = { requestId, rule: 'other-department', words: '不是我们' } as const
  await town.get('officer', requests.handBack, back)
  await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.handBack, back)
  expect(stored(requestId)?.waitingFor).toEqual(['P-HL'])
  for (const head of ['head-G1', 'head-L1', 'head-S1'])
    expect(codeOf(await town.ask(head, requests.assign, { requestId, to: 'P-G1' }))).toBe('move.illegal')
  await town.get('head-HL', requests.rule, { requestId, to: 'P-water', words: '供排水公司办' })
  expect(stored(requestId)).toMatchObject({ state: 'assigned', handler: { postId: 'P-water' }, ruling: null })
  expect(await kinds('plumber')).toContain('task')
})
