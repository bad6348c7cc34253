import fc from 'fast-check'
import { dayNumber, startOfDay } from '../calendar/working-time'
import { reminderDue, reminderMark, tickAt } from './tick'
import { HOUR, instantOf, isQuiet, MINUTE } from './times'

const date = '2026-09-03'
const booking = (change: object = {}) => ({
  ...{ state: 'booked' as const, date, startAt: instantOf(date, 600), endAt: instantOf(date, 625), updatedAt: 0 },
  ...{ placedAt: instantOf('2026-09-01', 600), reminded: [] as string[], offerUntil: null, leaving: [] },
  ...change,
})
const eve = instantOf('2026-09-02', 1080)
const hour = instantOf(date, 540)

test('the clock goes from the eve to the hour before to half an hour after the end', () => {
  expect(tickAt(booking(), eve - HOUR)).toBe(eve)
  const day = { reminded: [reminderMark('day', booking().startAt)] }
  expect(tickAt(booking(day), eve)).toBe(hour)
  const both = { reminded: [...day.reminded, reminderMark('hour', booking().startAt)] }
  expect(tickAt(booking(both), hour)).toBe(instantOf(date, 655))
  expect(tickAt(booking({ state: 'cancelled' }), eve)).toBeNull()
  expect(tickAt(booking({ state: 'offered', offerUntil: 7 }), eve)).toBe(7)
})

test('a reminder is due within its own time alone', () => {
  expect(reminderDue(booking(), eve - 1)).toBeNull()
  expect(reminderDue(booking(), eve)).toBe('day')
  expect(reminderDue(booking(), hour)).toBe('hour')
  expect(reminderDue(booking(), booking().startAt)).toBeNull()
  expect(reminderDue(booking({ placedAt: eve + MINUTE }), eve + 2 * MINUTE)).toBeNull()
})

test('whatever is chosen when: never by night, never twice, never after the start, and the clock never stands behind', () => {
  const moment = fc.integer({ min: startOfDay(dayNumber('2026-08-30')), max: startOfDay(dayNumber('2026-09-05')) })
  fc.assert(
    fc.property(moment, moment, fc.integer({ min: 0, max: 47 }), (placedAt, now, half) => {
      const startAt = instantOf(date, half * 30)
      const one = booking({ placedAt, startAt, endAt: startAt + 25 * MINUTE })
      const kind = reminderDue(one, now)
      if (kind) {
        expect(isQuiet(now)).toBe(false)
        expect(now).toBeLessThan(startAt)
        expect(now).toBeGreaterThan(placedAt)
        expect(reminderDue({ ...one, reminded: [reminderMark(kind, startAt)] }, now)).not.toBe(kind)
      }
      // What is due now is ticked now, and what is not yet, not before.
      const next = tickAt(one, now) as number
      if (kind) expect(next).toBeLessThanOrEqual(now)
      else if (next > now && next < startAt) expect(reminderDue(one, next)).not.toBeNull()
    }),
  )
})
