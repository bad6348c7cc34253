import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages } = routes
const MINUTE = 60_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const raise = () => town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
const told = async (openid: string) => (await town.get(openid, messages.inbox, {})).items
const pending = (requestId: string) => {
  const [request] = town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })
  return { notices: Object.keys(request?.notices as object).length, dueAt: request?.noticeDueAt }
}
const sweep = () => town.local.timers.tick('sweep')

/** As if the writer had died between the fact and its telling. */
function forget(requestId: string, notice: object) {
  const base = {
    openid: 'head-G1',
    kind: 'new',
    title: '新',
    words: '新',
    page: 'p',
    at: MORNING,
    attempts: 1,
    ...notice,
  }
  town.local.engine.update(
    'requests',
    { _id: requestId },
    { $set: { [`notices.${requestId}-9-0`]: base, noticeDueAt: MORNING + MINUTE } },
  )
}

test('what was told at once leaves nothing behind', async () => {
  const { requestId } = await raise()
  expect(pending(requestId)).toEqual({ notices: 0, dueAt: null })
  expect(await told('head-G1')).toHaveLength(1)
})

test('what a dead writer left is told by the sweep, once, however many sweeps run', async () => {
  const { requestId } = await raise()
  forget(requestId, { push: null, pushed: false })
  await sweep()
  expect(await told('head-G1')).toHaveLength(1)
  town.at(MORNING + 2 * MINUTE)
  await sweep()
  await sweep()
  expect(await told('head-G1')).toHaveLength(2)
  expect(pending(requestId)).toEqual({ notices: 0, dueAt: null })
})

test('a push that may have gone out is not tried again; the inbox has it', async () => {
  const { requestId } = await raise()
  town.local.ledger.accept('head-G1', 'weige-task')
  forget(requestId, { pushed: true, push: { use: 'task', data: {} } })
  town.at(MORNING + 2 * MINUTE)
  await sweep()
  expect(town.local.ledger.messages('head-G1')).toHaveLength(0)
  expect((await told('head-G1')).map(({ push }) => push).sort()).toEqual(['none', 'untried'])
})

test('while WeChat is out of order nothing is lost and nothing is heard twice', async () => {
  for (let count = 0; count < 20; count++) town.local.ledger.accept('head-G1', 'weige-task')
  town.local.faults.set({ rate: 1, seed: 1, messages: true })
  for (let count = 0; count < 8; count++) await raise()
  town.local.faults.set(null)
  town.at(MORNING + 10 * MINUTE)
  await sweep()
  const heard = town.local.ledger.messages('head-G1').length
  expect(heard).toBeLessThanOrEqual(8)
  const inbox = await told('head-G1')
  expect(inbox).toHaveLength(8)
  // An answer that got lost is not a message that got lost: whether it arrived is not known, so it is not sent again.
  expect(inbox.every(({ push }) => push === 'failed')).toBe(true)
})

test('one acceptance is one message; without one the inbox has it', async () => {
  town.local.ledger.accept('head-G1', 'weige-task')
  await raise()
  await raise()
  expect(town.local.ledger.messages('head-G1')).toHaveLength(1)
  expect((await told('head-G1')).map(({ push }) => push).sort()).toEqual(['none', 'sent'])
})
