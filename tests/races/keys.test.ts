import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests } = routes
const DAY = 86_400_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const TEXT = '三楼楼道的感应灯三天不亮了，老人晚上下楼不安全'
const send = (openid: string, key: string) =>
  town.get(openid, requests.submit, { text: TEXT, place: points.inGrid1, category: 'housing.light' }, key)

async function closed(openid: string, key: string): Promise<string> {
  const { requestId } = await send(openid, key)
  await town.get('head-G1', requests.accept, { requestId })
  await town.get('head-G1', requests.assign, { requestId, to: 'P-G1' })
  await town.get('head-G1', requests.start, { requestId })
  await town.get('head-G1', requests.resolve, { requestId, result: '换好了，亮了' })
  await town.get(openid, requests.rate, { requestId, outcome: 'solved', stars: 5 })
  return requestId
}
const view = async (requestId: string) => (await town.get('head-G1', requests.detail, { requestId })).request

test('the same submission sent again after the case has closed opens nothing: it has its answer', async () => {
  const requestId = await closed('resident', 'first-key-01')
  town.at(MORNING + 3 * DAY)
  const again = await send('resident', 'first-key-01')
  expect(again).toMatchObject({ requestId, state: 'closed', recurred: false })
  expect((await view(requestId)).state).toBe('closed')
})

test('the same matter within thirty days opens the old case under its old owner, once for a key', async () => {
  const requestId = await closed('resident', 'first-key-02')
  town.at(MORNING + 20 * DAY)
  const answers = await Promise.all(Array.from({ length: 4 }, () => send('resident', 'second-key-2')))
  expect(new Set(answers.map((answer) => answer.requestId))).toEqual(new Set([requestId]))
  const { state, inCharge } = await view(requestId)
  expect([state, inCharge.name]).toEqual(['accepted', '1网格长'])
  const { timeline } = await town.get('head-G1', requests.detail, { requestId })
  expect(timeline.filter(({ kind }) => kind === 'recurred')).toHaveLength(1)
  expect(await send('resident', 'second-key-2')).toMatchObject({ requestId, recurred: true })
})

test('whoever handed a case out of his sight and asks again hears that it is done', async () => {
  const { requestId } = await send('resident', 'first-key-03')
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  for (const to of ['P-property', 'P-property']) {
    await town.get('head-G1', requests.assign, { requestId, to })
    await town.get('officer', requests.handBack, { requestId, rule: 'other-department', words: '不是我们' })
  }
  await town.get('head-HL', requests.rule, { requestId, to: 'P-water', words: '供排水公司办' })
  const handBack = () =>
    town.ask('plumber', requests.handBack, { requestId, rule: 'other-department', words: '不是我们' }, 'hand-back-01')
  expect((await handBack()).ok).toBe(true)
  town.local.engine.update('requests', { _id: requestId }, { $set: { departmentId: 'property' } })
  expect(await handBack()).toMatchObject({ ok: true, data: { handBacks: 3 } })
})

test('the same matter sent twice at once: the slower finds what the faster has opened, not a case of its own', async () => {
  const requestId = await closed('resident', 'first-key-04')
  const find = town.local.engine.find.bind(town.local.engine)
  // Both have looked around before either has written.
  let seen: ReturnType<typeof find> | undefined
  town.local.engine.find = (request) => {
    if (!('cell' in request.filter)) return find(request)
    seen ??= find(request)
    return seen
  }
  const first = await send('resident', 'second-key-4')
  const second = await send('resident', 'second-key-4')
  town.local.engine.find = find
  expect([first.requestId, second.requestId]).toEqual([requestId, requestId])
})
