import { routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages } = routes
const at = (time: string) => Date.parse(`2026-09-${time}:00+08:00`)
const NIGHT = at('01T23:10')
const MORNING = at('02T07:00')
const MINUTE = 60_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  for (const openid of ['head-G1', 'head-L1', 'head-HL', 'officer'])
    for (let count = 0; count < 9; count++) town.local.ledger.accept(openid, 'weige-task')
})
afterEach(() => town.stop())

const sweep = () => town.local.timers.tick('sweep')
const pushes = (openid: string) => town.local.ledger.messages(openid).length
const told = async (openid: string, kind: string) =>
  (await town.get(openid, messages.inbox, { limit: 50 })).items
    .filter((item) => item.kind === kind)
    .map(({ push }) => push)
const outbox = (requestId: string) => {
  const [request] = town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })
  return { notices: Object.keys(request?.notices as object).length, dueAt: request?.noticeDueAt }
}

async function resolved(): Promise<string> {
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.accept, { requestId })
  await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.start, { requestId })
  await town.get('officer', requests.resolve, { requestId, result: '换了新的感应灯' })
  return requestId
}
/** Two stars in the night: somebody is to ask again, and need not be woken for it. */
async function followedUpAtNight(): Promise<string> {
  const requestId = await resolved()
  town.at(NIGHT)
  await town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 2 })
  return requestId
}

test('what is not urgent lies in the inbox at once, and rings at seven, once', async () => {
  const requestId = await followedUpAtNight()
  expect([await told('head-L1', 'followUp'), pushes('head-L1')]).toEqual([['untried'], 0])
  expect(outbox(requestId)).toEqual({ notices: 1, dueAt: MORNING })
  town.at(MORNING - MINUTE)
  await sweep()
  expect(pushes('head-L1')).toBe(0)
  town.at(MORNING + MINUTE)
  await Promise.all([sweep(), town.local.call('sweep', null, {})])
  await sweep()
  expect([await told('head-L1', 'followUp'), pushes('head-L1')]).toEqual([['sent'], 1])
  expect(outbox(requestId)).toEqual({ notices: 0, dueAt: null })
})

test('what somebody has just done rings at once, at any hour', async () => {
  town.at(NIGHT)
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
  expect([await told('head-G1', 'new'), pushes('head-G1')]).toEqual([['sent'], 1])
  expect(outbox(requestId)).toEqual({ notices: 0, dueAt: null })
})

test('an emergency wakes, and so does its clock', async () => {
  town.at(NIGHT)
  await town.get('resident', requests.emergency, { text: '楼道有煤气味', place: points.inGrid1 })
  expect(pushes('head-HL')).toBe(1)
  town.at(NIGHT + 95 * MINUTE)
  await sweep()
  expect([await told('head-HL', 'amber'), pushes('head-HL')]).toEqual([['sent'], 2])
})

test('a writer who died in the night: the sweep shows it at once, and it still rings at seven, once', async () => {
  const requestId = await resolved()
  town.at(NIGHT)
  const insert = town.local.engine.insert.bind(town.local.engine)
  town.local.engine.insert = (collection, documents) => {
    if (collection === 'messages') throw new Error('the writer is dead')
    return insert(collection, documents)
  }
  await town.ask('resident', requests.rate, { requestId, outcome: 'solved', stars: 2 })
  town.local.engine.insert = insert
  expect(await told('head-L1', 'followUp')).toEqual([])
  town.at(NIGHT + 2 * MINUTE)
  await sweep()
  expect([await told('head-L1', 'followUp'), pushes('head-L1')]).toEqual([['untried'], 0])
  expect(outbox(requestId)).toEqual({ notices: 1, dueAt: MORNING })
  town.at(MORNING + MINUTE)
  await sweep()
  expect([await told('head-L1', 'followUp'), pushes('head-L1')]).toEqual([['sent'], 1])
})

test('what is told beside it in the same night does not bring it forward, nor is it lost', async () => {
  const requestId = await followedUpAtNight()
  await town.get('head-L1', requests.followUp, { requestId, outcome: 'not', words: '又不亮了' })
  expect(pushes('head-L1')).toBe(0)
  expect(outbox(requestId)).toEqual({ notices: 1, dueAt: MORNING })
  town.at(MORNING + MINUTE)
  await sweep()
  expect(pushes('head-L1')).toBe(1)
})

test('nobody has allowed a message: the morning finds that out, and the inbox says so', async () => {
  const requestId = await resolved()
  town.at(NIGHT)
  while (town.local.ledger.spend('head-L1', 'weige-task'));
  await town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 2 })
  town.at(MORNING + MINUTE)
  await sweep()
  expect(await told('head-L1', 'followUp')).toEqual(['none'])
})
