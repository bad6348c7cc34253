import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages } = routes
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const PHOTO = 'cloud://local.weige/after.png'
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const stored = (requestId: string) => town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })[0]
const kinds = async (openid: string) =>
  (await town.get(openid, messages.inbox, { limit: 50 })).items.map(({ kind }) => kind)
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)
const raise = async (openid: string, more: object = {}) =>
  (await town.get(openid, requests.submit, { text: '楼道感应灯不亮', place: points.inGrid1, ...more })).requestId

test.each([
  ['at night', '2026-09-01T23:10:00+08:00'],
  ['on National Day', '2026-10-01T03:00:00+08:00'],
])('an emergency %s goes to the duty desk, and two hours are two hours', async (_when, time) => {
  const at = Date.parse(time)
  town.at(at)
  const { requestId, call } = await town.get('resident', requests.emergency, {
    text: '楼道有煤气味',
    place: points.inGrid1,
  })
  expect(call).toMatch(/^1\d\d$/)
  const { dueAt, inCharge } = stored(requestId) as unknown as { dueAt: number; inCharge: { postId: string } }
  expect(inCharge.postId).toBe('P-HL')
  expect(Math.abs(dueAt - at - 2 * HOUR)).toBeLessThan(MINUTE)
  town.at(at + 91 * MINUTE)
  await town.local.timers.tick('sweep')
  expect(await kinds('head-HL')).toEqual(['amber', 'emergency'])
  town.at(at + 121 * MINUTE)
  await town.local.timers.tick('sweep')
  expect(await kinds('head-HL')).toEqual(['overdue', 'amber', 'emergency'])
})

test('whistle, arrive, sign off: no result while somebody has not signed', async () => {
  const requestId = await raise('resident')
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  await town.get('head-S1', requests.whistle, {
    requestId,
    departments: ['property', 'water'],
    hours: 8,
    words: '请到现场',
  })
  const resolve = () => town.ask('head-S1', requests.resolve, { requestId, result: '三方会商办妥', photos: [PHOTO] })
  expect(await resolve()).toMatchObject({ error: { code: 'joint.unsigned', departments: ['property', 'water'] } })
  const done = { requestId, outcome: 'done', words: '我方办结' } as const
  expect(codeOf(await town.ask('officer', requests.signOff, done))).toBe('move.illegal')
  await town.get('officer', requests.arrive, { requestId })
  await town.get('officer', requests.signOff, done)
  expect(await resolve()).toMatchObject({ error: { code: 'joint.unsigned', departments: ['water'] } })
  await town.get('plumber', requests.signOff, { requestId, outcome: 'objects', words: '不涉及我方' })
  expect((await resolve()).ok).toBe(true)
})

test('a grumble is promised an answer, and may be answered at once', async () => {
  const requestId = await raise('resident', { kind: 'grumble' })
  expect(stored(requestId)).toMatchObject({ state: 'submitted', category: null })
  await town.get('head-G1', requests.resolve, { requestId, result: '谢谢提醒，已转告物业' })
  await town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 4 })
  expect(stored(requestId)?.state).toBe('closed')
})

test('raised for somebody without a phone: closed, it is asked again by somebody who did not work on it', async () => {
  const place = { kind: 'area', areaId: 'U1' } as const
  const onBehalf = { called: '崔奶奶', door: '302' }
  const ask = { text: '单元门坏了', place, onBehalf, category: 'housing.light' } as const
  expect(codeOf(await town.ask('resident', requests.submit, ask))).toBe('permission.denied')
  const { requestId } = await town.get('head-U1', requests.submit, ask)
  await town.get('head-B1', requests.accept, { requestId })
  await town.get('head-B1', requests.assign, { requestId, to: 'P-B1' })
  await town.get('head-B1', requests.start, { requestId })
  await town.get('head-B1', requests.resolve, { requestId, result: '修好了，能关上' })
  town.at(MORNING + 7 * DAY + HOUR)
  await town.local.timers.tick('sweep')
  expect(stored(requestId)).toMatchObject({ state: 'closed', followUp: { why: 'noPhone', post: { postId: 'P-G1' } } })
  const answer = { requestId, outcome: 'not', words: '崔奶奶说还是关不上' } as const
  expect(codeOf(await town.ask('head-B1', requests.followUp, answer))).toBe('permission.denied')
  await town.get('head-G1', requests.followUp, answer)
  expect(stored(requestId)).toMatchObject({ state: 'accepted', reopened: 1 })
})
