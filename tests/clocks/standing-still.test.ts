import { moved, officer, raised, resolvedCase } from '../../cloudfunctions/core/request/testing'
import { accepted, handling, head, lane, next } from './case'

const MINUTE = 60_000
const DAY = 86_400_000
const levels = (request: ReturnType<typeof handling>) => request.climbs.map(({ post }) => post.postId)

test('a standstill takes no second from the clock', () => {
  const before = accepted()
  const at = before.updatedAt + 20 * MINUTE + 31_000
  const asked = moved(before, 'return', { question: '第几层？' }, { by: head, now: at })
  const answered = moved(asked, 'supplement', { words: '三层', photos: [] }, { now: at + 10 * MINUTE })
  expect(answered.dueAt).toBe((before.dueAt ?? 0) + 10 * MINUTE)
})

test('a clock that was over stays over, though no working minute had passed since', () => {
  const before = handling()
  const evening = Date.parse('2026-09-04T17:30:00+08:00')
  const over = { ...before, dueAt: evening, clock: { ...before.clock, resolveBy: evening } }
  const resolved = moved(over, 'resolve', { result: '好了', photos: [] }, { by: officer, now: evening + 10 * MINUTE })
  const again = moved(resolved, 'rate', { outcome: 'half', stars: 3 }, { now: evening + 3 * DAY })
  expect(again.dueAt).toBe(evening)
})

test('reopened, the clock goes on: who has heard on it does not hear again, and the next level does', () => {
  const amber = next(handling())
  const red = next(amber)
  expect(levels(red)).toEqual(['P-L1'])
  const resolved = moved(red, 'resolve', { result: '好了', photos: [] }, { by: officer, now: red.updatedAt + MINUTE })
  const again = moved(resolved, 'rate', { outcome: 'half', stars: 3 }, { now: resolved.updatedAt + MINUTE })
  expect(again.clock).toMatchObject({ amberTold: true, climbed: 1 })
  expect(again.waitingFor).toEqual(['P-officer', 'P-L1'])
  expect(levels(next(again))).toEqual(['P-L1', 'P-S1'])
})

test('not solved and over: the head it rises to is not climbed to, the one above him is', () => {
  const red = next(next(handling()))
  const resolved = moved(red, 'resolve', { result: '好了', photos: [] }, { by: officer, now: red.updatedAt + MINUTE })
  const first = moved(resolved, 'rate', { outcome: 'not', stars: 1 }, { now: resolved.updatedAt + MINUTE })
  expect(first.inCharge.postId).toBe('P-L1')
  expect(levels(next(first))).toEqual(['P-L1', 'P-S1'])
})

test('a clock that was never amber is told once after a reopening', () => {
  const again = moved(resolvedCase(), 'rate', { outcome: 'half', stars: 3 })
  expect(again.clock).toMatchObject({ amberTold: false, climbed: 0 })
  expect(next(again).events.at(-1)?.kind).toBe('amber')
})

test('moved to another area after it had climbed, it climbs on from its new head', () => {
  const red = next(next(raised()))
  expect(levels(red)).toEqual(['P-L1'])
  const away = { ...red, climbs: red.climbs.map((climb) => ({ ...climb, post: { ...climb.post, areaId: 'L9' } })) }
  expect(levels(next({ ...away, tickAt: red.tickAt })).at(-1)).toBe('P-L1')
})

test('accepted by the lane, the street hears when it is red', () => {
  const byLane = moved(raised(), 'accept', {}, { by: lane })
  expect(levels(next(next(byLane)))).toEqual(['P-S1'])
})
