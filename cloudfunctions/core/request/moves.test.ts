import type { Calendar } from '../calendar/working-time'
import { climbAt, minutesLeft, respondMinutes } from './deadline'
import { brokenAt } from './events'
import { END_OF_TIME } from './evolve'
import { followUpDueAt } from './follow-up'
import { lampOf, usedMinutes } from './lamp'
import { started } from './moves/clock'
import { calendar, HOUR, moved, officer, postAt, raised, resolvedCase, seal, TUESDAY, unit } from './testing'

const head = postAt('G1')
const DAY = 24 * HOUR

test('a new matter waits for the head at its natural level, and his clock runs', () => {
  const request = raised(unit)
  expect(request.inCharge.postId).toBe('P-U1')
  expect(request.waitingFor).toEqual(['P-U1'])
  expect(lampOf(request, TUESDAY, calendar)).toMatchObject({ colour: 'green', clock: 'respond', left: 240 })
})

test('a place without stairwells goes to the grid head', () => {
  expect(raised().inCharge.postId).toBe('P-G1')
})

test('the deadline is fixed at acceptance, by category, in working time', () => {
  const accepted = moved(raised(), 'accept', {}, { by: head, now: TUESDAY + HOUR })
  expect(accepted.clock.promised).toBe(3 * 480)
  expect(new Date(accepted.clock.resolveBy ?? 0).toISOString()).toBe('2026-09-04T02:00:00.000Z')
  expect(accepted.dueAt).toBe(accepted.clock.resolveBy)
})

test('promised days are days of the district, however long it works; hours are hours', () => {
  const sevenHours: Calendar = {
    ...calendar,
    shifts: [
      [540, 720],
      [780, 1020],
    ],
  }
  const time = { now: TUESDAY + HOUR, calendar: sevenHours }
  const clock = started(raised(), 'housing.light', time)
  expect(clock.promised).toBe(3 * 420)
  expect(clock.resolveBy).toBe(time.now + 3 * DAY)
  const request = { ...raised(), clock, state: 'accepted', dueAt: clock.resolveBy } as const
  expect(lampOf(request, time.now, sevenHours)).toMatchObject({ left: 3 * 420, day: 420 })
  expect(climbAt(request, time.now, 2, sevenHours)).toBe(time.now + 2 * DAY)
  expect(followUpDueAt(sevenHours, time.now)).toBe(time.now + 3 * DAY)
  expect(respondMinutes({ kind: 'grumble', category: null }, sevenHours)).toBe(2 * 420)
  expect(respondMinutes({ kind: 'request', category: 'housing.light' }, sevenHours)).toBe(4 * 60)
  // An emergency knows no office hours.
  expect(climbAt({ kind: 'emergency' }, time.now, 1, sevenHours)).toBe(time.now + 8 * HOUR)
})

test('a deadline awaiting the resident stands still', () => {
  const accepted = moved(raised(), 'accept', {}, { by: head })
  const asked = moved(accepted, 'return', { question: '第几层？' }, { by: head, now: TUESDAY + 2 * HOUR })
  expect(asked).toMatchObject({ state: 'returned', waitingFor: ['reporter'], dueAt: null, orderAt: END_OF_TIME })
  const twoDaysLater = TUESDAY + 50 * HOUR
  const answered = moved(asked, 'supplement', { words: '三层', photos: [] }, { now: twoDaysLater })
  expect(answered.state).toBe('accepted')
  const leftBefore = lampOf(accepted, TUESDAY + 2 * HOUR, calendar).left
  expect(lampOf(answered, twoDaysLater, calendar).left).toBe(leftBefore)
})

test('asked before acceptance, it comes back to be verified', () => {
  const asked = moved(raised(), 'return', { question: '第几层？' }, { by: head })
  expect(moved(asked, 'supplement', { words: '三层', photos: [] }).state).toBe('submitted')
})

test('a resolver never closes: the resident has the last word', () => {
  const resolved = resolvedCase()
  expect(resolved).toMatchObject({ state: 'resolved', open: true, waitingFor: ['reporter'], dueAt: null })
  expect(moved(resolved, 'rate', { outcome: 'solved', stars: 5 })).toMatchObject({
    state: 'closed',
    open: false,
    waitingFor: [],
  })
})

test('half solved goes back to the same hands', () => {
  const reopened = moved(resolvedCase(), 'rate', { outcome: 'half', stars: 3 })
  expect(reopened).toMatchObject({ state: 'handling', waitingFor: ['P-officer'] })
})

test('not solved rises one level, and the first owner is named', () => {
  const reopened = moved(resolvedCase(), 'rate', { outcome: 'not', stars: 1 })
  expect(reopened).toMatchObject({ state: 'accepted', handler: null, reopened: 1 })
  expect(reopened.inCharge.postId).toBe('P-L1')
  expect(reopened.events.at(-1)).toMatchObject({ kind: 'reopened', facts: { first: { name: 'G1长' } } })
})

test('time spent waiting for the rating is nobody’s delay', () => {
  const resolved = resolvedCase()
  const late = resolved.updatedAt + 100 * HOUR
  const reopened = moved(resolved, 'rate', { outcome: 'half', stars: 3 }, { now: late })
  expect(usedMinutes(reopened, late, calendar)).toBe(usedMinutes(resolved, late, calendar))
})

test('a head assigns only to those at his level or below, and to officers of the department', () => {
  const accepted = moved(raised(), 'accept', {}, { by: head })
  expect(moved(accepted, 'assign', { to: 'P-officer' }, { by: head }).handler?.name).toBe(officer.name)
  expect(moved(accepted, 'assign', { to: 'P-G1' }, { by: head }).handler?.postId).toBe('P-G1')
  expect(() => moved(accepted, 'assign', { to: 'P-S1' }, { by: head })).toThrow('post.unassignable')
})

test('every step is told to those who did not take it', () => {
  const accepted = moved(raised(), 'accept', {}, { by: head })
  expect(Object.values(accepted.notices).map(({ kind, openid }) => [kind, openid])).toEqual([
    ['received', 'resident'],
    ['new', 'head-G1'],
    ['accepted', 'resident'],
  ])
  const own = moved(accepted, 'assign', { to: 'P-G1' }, { by: head })
  expect(Object.values(own.notices).some(({ kind }) => kind === 'task')).toBe(false)
})

test('the chain of events holds, and any change breaks it', () => {
  const { _id, events } = moved(resolvedCase(), 'rate', { outcome: 'not', stars: 1 })
  expect(brokenAt(_id, events, seal)).toBeNull()
  for (const [index, event] of events.entries()) {
    const forged = events.with(index, { ...event, facts: { ...event.facts, forged: true } })
    expect(brokenAt(_id, forged, seal)).toBe(index + 1)
  }
  expect(brokenAt(_id, events.slice(1), seal)).toBe(1)
})

test('no clock stands still in a case that has closed; opened again, it had stood still all the while', () => {
  const rated = moved(resolvedCase(), 'rate', { outcome: 'solved', stars: 2 })
  expect(rated.clock.pauses.map(({ until }) => until)).toEqual([rated.updatedAt])
  const left = rated.clock.pauses.at(-1)?.left ?? 0
  const now = rated.updatedAt + 48 * HOUR
  const again = moved(rated, 'followUp', { outcome: 'not', words: '又坏了' }, { by: postAt('L1'), now })
  expect(again.clock.pauses.at(-1)?.until).toBe(now)
  expect(minutesLeft(calendar, again, now, again.dueAt ?? 0)).toBe(left)
})
