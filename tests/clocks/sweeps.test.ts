import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages } = routes
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const raise = async (openid = 'resident') =>
  (
    await town.get(openid, requests.submit, {
      text: '楼道感应灯不亮',
      place: points.inGrid1,
      category: 'housing.light',
    })
  ).requestId
const stored = (requestId: string) => town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })[0]
const dueAt = (requestId: string) => Number(stored(requestId)?.tickAt)
const sweep = () => town.local.timers.tick('sweep')
const twice = () => Promise.all([sweep(), town.local.call('sweep', null, {})])
const told = async (openid: string, kind: string) =>
  (await town.get(openid, messages.inbox, { limit: 50 })).items.filter((item) => item.kind === kind).length
const todo = async (openid: string) => (await town.get(openid, requests.inbox, { list: 'todo' })).items.length

test('amber to the head once, then red up every level to the duty desk, each once, however many sweeps run', async () => {
  const requestId = await raise()
  town.at(dueAt(requestId) - MINUTE)
  await sweep()
  expect(await told('head-G1', 'amber')).toBe(0)
  town.at(dueAt(requestId) + 1)
  await twice()
  await sweep()
  expect(await told('head-G1', 'amber')).toBe(1)
  for (const level of ['head-L1', 'head-S1', 'head-HL']) {
    town.at(dueAt(requestId) + 1)
    await twice()
    await sweep()
    expect([level, await told(level, 'climbed'), await todo(level)]).toEqual([level, 1, 1])
  }
  expect(stored(requestId)?.tickAt).toBeNull()
  expect(await told('head-G1', 'overdue')).toBe(3)
})

test('cases that do not fit into one answer of the database hold up no clock', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => raise()))
  // Three hundred neighbours have said so at length.
  const facts = { words: '一样'.repeat(45_000) }
  for (const _id of ids) town.local.engine.update('requests', { _id }, { $set: { 'events.0.facts': facts } })
  town.at(Math.max(...ids.map(dueAt)) + 1)
  await sweep()
  expect(await told('head-G1', 'amber')).toBe(ids.length)
})

test('a sweep that dies between the fact and the telling: the next one tells, once', async () => {
  const requestId = await raise()
  town.at(dueAt(requestId) + 1)
  const insert = town.local.engine.insert.bind(town.local.engine)
  // As if it had died after its write: no inbox entry, and the outbox not cleared.
  town.local.engine.insert = (collection, documents) => {
    if (collection === 'messages') throw new Error('the sweep is dead')
    return insert(collection, documents)
  }
  await sweep()
  town.local.engine.insert = insert
  expect(await told('head-G1', 'amber')).toBe(0)
  expect(Object.keys(stored(requestId)?.notices as object)).toHaveLength(1)
  town.at(Number(stored(requestId)?.noticeDueAt) + 1)
  await twice()
  await sweep()
  expect(await told('head-G1', 'amber')).toBe(1)
})

async function resolved(joiners: readonly string[] = []): Promise<string> {
  const requestId = await raise()
  for (const openid of joiners) await town.get(openid, requests.join, { requestId })
  await town.get('head-G1', requests.accept, { requestId })
  await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.start, { requestId })
  await town.get('officer', requests.resolve, { requestId, result: '换好了，亮了' })
  return requestId
}
const closing = (requestId: string) => {
  const { events } = stored(requestId) as unknown as { events: Array<{ kind: string; facts: object }> }
  return events.filter(({ kind }) => kind === 'closed')
}

test('nobody rates for seven days: it closes as unrated, never as good', async () => {
  const requestId = await resolved()
  town.at(MORNING + 7 * DAY - HOUR)
  await sweep()
  expect(closing(requestId)).toHaveLength(0)
  town.at(MORNING + 7 * DAY + HOUR)
  await twice()
  expect(closing(requestId)).toMatchObject([{ facts: { how: 'unrated' } }])
  expect((await town.get('resident', requests.detail, { requestId })).request.rating).toBeNull()
})

test('joined: both hear, both rate, and where they differ the worse is believed', async () => {
  const requestId = await resolved(['neighbour'])
  expect([await told('resident', 'resolved'), await told('neighbour', 'resolved')]).toEqual([1, 1])
  await town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 5 })
  expect(stored(requestId)?.state).toBe('resolved')
  await town.get('neighbour', requests.rate, { requestId, outcome: 'not', stars: 1 })
  expect(stored(requestId)).toMatchObject({ state: 'accepted', inCharge: { postId: 'P-L1' } })
})

test('most decide, and who was silent hears what came of it', async () => {
  const requestId = await resolved(['neighbour', 'other', 'silent'])
  for (const openid of ['neighbour', 'other'])
    await town.get(openid, requests.rate, { requestId, outcome: 'solved', stars: 5 })
  await town.get('resident', requests.rate, { requestId, outcome: 'not', stars: 1 })
  town.at(MORNING + 7 * DAY + HOUR)
  await sweep()
  expect(closing(requestId)).toMatchObject([{ facts: { how: 'solved' } }])
  expect(await told('silent', 'closed')).toBe(1)
})

test('a question without an answer for ten days ends the case', async () => {
  const requestId = await raise()
  await town.get('head-G1', requests.return, { requestId, question: '第几层？' })
  town.at(MORNING + 10 * DAY - HOUR)
  await sweep()
  expect(stored(requestId)?.state).toBe('returned')
  town.at(MORNING + 10 * DAY + HOUR)
  await twice()
  expect(stored(requestId)).toMatchObject({ state: 'withdrawn', open: false })
  expect(await told('resident', 'closed')).toBe(1)
})
