import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const raise = () => town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
const stored = (requestId: string) => town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })[0]
const sweep = () => town.local.timers.tick('sweep')

test('an outbox that others have emptied is not looked at again', async () => {
  const { requestId } = await raise()
  town.local.engine.update('requests', { _id: requestId }, { $set: { noticeDueAt: MORNING + 60_000 } })
  town.at(MORNING + 120_000)
  await sweep()
  expect(stored(requestId)?.noticeDueAt).toBeNull()
})

test('a telling that is cleared by an earlier one’s delivery between reading and writing is still due', async () => {
  const { requestId } = await raise()
  // The earlier writer has not delivered when the case is read, and has when it is written: the due time stands in between.
  const first = { openid: 'head-G1', kind: 'new', title: '新', words: '新', page: 'p', at: MORNING, push: null }
  town.local.engine.update(
    'requests',
    { _id: requestId },
    {
      $set: {
        [`notices.${requestId}-9-0`]: { ...first, attempts: 1, pushed: false },
        noticeDueAt: MORNING + 30_000,
      },
    },
  )
  const update = town.local.engine.update.bind(town.local.engine)
  const find = town.local.engine.find.bind(town.local.engine)
  town.local.engine.find = (request) => {
    const found = find(request)
    if (request.collection === 'requests')
      update(
        'requests',
        { _id: requestId },
        { $set: { noticeDueAt: null }, $unset: { [`notices.${requestId}-9-0`]: 1 } },
      )
    return found
  }
  const unseen: unknown[] = []
  town.local.engine.update = (collection, ...rest) => {
    const counts = update(collection, ...rest)
    const [request] = find({ collection: 'requests', filter: { _id: requestId } })
    if (Object.keys(request?.notices as object).length > 0 && request?.noticeDueAt === null)
      unseen.push(request?.notices)
    return counts
  }
  await town.get('neighbour', requests.join, { requestId })
  // Had the writer died now, the sweep would find it.
  expect(unseen).toEqual([])
})

test('many neighbours at once: the head hears of each, and the outbox is empty at last', async () => {
  const { requestId } = await raise()
  const joined = await Promise.all(
    Array.from({ length: 12 }, (_, index) => town.ask(`neighbour-${index}`, requests.join, { requestId })),
  )
  for (let minute = 1; minute <= 6; minute++) {
    town.at(MORNING + minute * 60_000)
    await sweep()
  }
  const told = (await town.get('head-G1', messages.inbox, { limit: 50 })).items.filter(({ kind }) => kind === 'joined')
  expect(told).toHaveLength(joined.filter(({ ok }) => ok).length)
  expect(stored(requestId)).toMatchObject({ notices: {}, noticeDueAt: null })
})
