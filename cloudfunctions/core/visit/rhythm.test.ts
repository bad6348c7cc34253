import fc from 'fast-check'
import { type VisitRhythm, visitRhythms } from '../../contract'
import { dayOf, startOfDay } from '../calendar/working-time'
import { countsOf, dueAfter, firstDue, MOST_LATE, namedNext, parts, rangeOf, timeOf } from './rhythm'

const every = fc.constantFrom(...(Object.keys(visitRhythms) as VisitRhythm[]))
const FROM = Date.parse('2024-01-01T00:00:00+08:00')
const moment = fc.integer({ min: FROM, max: FROM + 6 * 366 * 86_400_000 })
const at = (local: string) => Date.parse(`${local}+08:00`)

test('a visit counts for its whole day: its hour changes nothing', () => {
  fc.assert(
    fc.property(every, moment, fc.integer({ min: 0, max: 86_399_999 }), (rhythm, when, later) => {
      const morning = startOfDay(dayOf(when))
      expect(dueAfter(rhythm, morning + later)).toBe(dueAfter(rhythm, morning))
    }),
  )
})

test('the next one is due in the morning of a day to come, a month away at most, and a later visit is never due sooner', () => {
  fc.assert(
    fc.property(every, moment, moment, (rhythm, one, other) => {
      const due = dueAfter(rhythm, one) ?? Number.NaN
      expect(due).toBe(startOfDay(dayOf(due)))
      expect(dayOf(due) - dayOf(one)).toBeGreaterThanOrEqual(1)
      expect(dayOf(due) - dayOf(one)).toBeLessThanOrEqual(31)
      const [first, second] = [Math.min(one, other), Math.max(one, other)]
      expect(dueAfter(rhythm, first)).toBeLessThanOrEqual(dueAfter(rhythm, second) ?? 0)
    }),
  )
})

test('who visits on every due day keeps the rhythm for years: seven days, or the same date', () => {
  let weekly = at('2026-11-20T16:40:00')
  for (let count = 0; count < 100; count++) {
    const next = dueAfter('week', weekly + 3_600_000) as number
    expect(dayOf(next) - dayOf(weekly)).toBe(7)
    weekly = next
  }
  expect(dueAfter('month', at('2026-11-20T23:59:59'))).toBe(at('2026-12-20T00:00:00'))
})

test.each([
  ['day', '2026-11-20T23:59:59', '2026-11-21T00:00:00'],
  // A Friday's next is on a weekend or holiday where it falls there.
  ['week', '2026-09-26T09:00:00', '2026-10-03T00:00:00'],
  ['month', '2026-01-31T09:00:00', '2026-02-28T00:00:00'],
  ['month', '2028-01-31T09:00:00', '2028-02-29T00:00:00'],
  ['month', '2026-12-31T00:00:00', '2027-01-31T00:00:00'],
] as const)('%s after %s: %s', (rhythm, last, due) => {
  expect(dueAfter(rhythm, at(last))).toBe(at(due))
})

test('without a rhythm nothing falls due', () => expect(dueAfter(null, FROM)).toBeNull())

test('doors planned together are spread over the first days, none before today, all within their period', () => {
  fc.assert(
    fc.property(every, moment, fc.integer({ min: 1, max: 40 }), (rhythm, now, count) => {
      const days = Array.from({ length: count }, (_, place) => dayOf(firstDue(rhythm, now, place, count)) - dayOf(now))
      expect(days[0]).toBe(0)
      expect(Math.max(...days)).toBeLessThan(rhythm === 'day' ? 1 : 7)
      const loads = [...new Set(days)].map((day) => days.filter((one) => one === day).length)
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    }),
  )
})

test('every due day up to a week ahead lies in exactly one part', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: -400, max: 7 }), (now, ahead) => {
      const dueAt = startOfDay(dayOf(now) + ahead)
      const holding = parts.filter((part) => {
        const { from, before } = rangeOf(part, now)
        return dueAt >= from && dueAt < before
      })
      expect(holding).toHaveLength(1)
      expect(countsOf([{ dueAt, count: 3 }], now)).toMatchObject({ [holding[0] as string]: 3 })
    }),
  )
})

test('a visit may be told a week late, never before it was', () => {
  expect(timeOf(FROM, FROM + MOST_LATE)).toBe(FROM)
  expect(timeOf(FROM, FROM + MOST_LATE + 1)).toBeNull()
  // A clock that runs ahead a little.
  expect(timeOf(FROM + 60_000, FROM)).toBe(FROM)
  expect(timeOf(FROM + 3_600_000, FROM)).toBeNull()
})

test('a day named for the next visit must be one to come', () => {
  const now = at('2026-11-20T16:40:00')
  expect(namedNext(at('2026-11-20T23:00:00'), now)).toBeNull()
  expect(namedNext(at('2026-11-23T10:00:00'), now)).toBe(at('2026-11-23T00:00:00'))
  expect(namedNext(at('2027-11-23T10:00:00'), now)).toBeNull()
  expect(namedNext(undefined, now)).toBeNull()
})
