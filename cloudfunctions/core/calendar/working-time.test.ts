import fc from 'fast-check'
import {
  addWorkingMinutes,
  type Calendar,
  dayNumber,
  isProvisional,
  isWorkingDay,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from './working-time'

const calendar: Calendar = {
  shifts: [
    [8 * 60 + 30, 11 * 60 + 30],
    [13 * 60, 17 * 60],
  ],
  // 2026: National Day 1–7 October, made up on Saturday 10 October.
  exceptions: new Map([
    ...[1, 2, 5, 6, 7].map((day) => [dayNumber(`2026-10-0${day}`), false] as const),
    [dayNumber('2026-10-10'), true],
  ]),
  coveredThrough: dayNumber('2026-12-31'),
}
const at = (local: string) => Date.parse(`${local}:00+08:00`)
const when = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-31T00:00') })
const minutes = fc.integer({ min: 0, max: 20_000 })

test('a matter raised in the lunch gap starts to count after lunch', () => {
  expect(addWorkingMinutes(calendar, at('2026-09-01T12:10'), 30)).toBe(at('2026-09-01T13:30'))
})

test('four hours on the eve of the holiday end after it', () => {
  expect(addWorkingMinutes(calendar, at('2026-09-30T16:00'), 240)).toBe(at('2026-10-08T11:30'))
})

test('a made-up Saturday is worked', () => {
  expect(isWorkingDay(calendar, dayNumber('2026-10-10'))).toBe(true)
  expect(addWorkingMinutes(calendar, at('2026-10-09T16:30'), 60)).toBe(at('2026-10-10T09:00'))
})

test('adding never lands outside working time', () => {
  fc.assert(
    fc.property(when, minutes, (start, add) => {
      const due = addWorkingMinutes(calendar, start, add)
      const day = Math.floor((due + 28_800_000) / 86_400_000)
      const minute = ((due + 28_800_000) % 86_400_000) / 60_000
      return isWorkingDay(calendar, day) && calendar.shifts.some(([from, to]) => minute >= from && minute <= to)
    }),
  )
})

test('adding is monotone in time and in minutes', () => {
  fc.assert(
    fc.property(when, when, minutes, minutes, (a, b, m, n) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      const [few, many] = [Math.min(m, n), Math.max(m, n)]
      return (
        addWorkingMinutes(calendar, early, few) <= addWorkingMinutes(calendar, late, few) &&
        addWorkingMinutes(calendar, early, few) <= addWorkingMinutes(calendar, early, many)
      )
    }),
  )
})

test('what was added is what lies between', () => {
  fc.assert(
    fc.property(
      when,
      minutes,
      (start, add) => workingMinutesBetween(calendar, start, addWorkingMinutes(calendar, start, add)) === add,
    ),
  )
})

test('adding, then subtracting, returns to where working time was', () => {
  fc.assert(
    fc.property(when, minutes, (start, add) => {
      const due = addWorkingMinutes(calendar, start, add)
      const back = subtractWorkingMinutes(calendar, due, add)
      return workingMinutesBetween(calendar, back, start) === 0 && workingMinutesBetween(calendar, back, due) === add
    }),
  )
})

test('the time between two instants is the same seen from either end', () => {
  fc.assert(
    fc.property(
      when,
      when,
      (a, b) => workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, a) === 0,
    ),
  )
})

test('a deadline past the published holidays is provisional', () => {
  expect(isProvisional(calendar, at('2026-12-31T16:00'))).toBe(false)
  expect(isProvisional(calendar, at('2027-01-04T09:00'))).toBe(true)
})
