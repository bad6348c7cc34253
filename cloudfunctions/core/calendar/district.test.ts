import { calendarFrom, lastYearOf } from './district'
import { asksFrom, coveredUntil, weekOfAsking } from './upkeep'
import { dayNumber, isProvisional, isWorkingDay } from './working-time'

const packaged = { holidays: { '2026-01-01': '元旦', '2026-10-01': '国庆节' }, workdays: { '2026-10-10': '国庆节' } }
const none = { officeHours: '8:30-11:30,13:00-17:00', closures: [], years: {} }
const next = { '2027': { holidays: { '2027-01-01': '元旦' }, workdays: { '2027-01-02': '元旦' } } }
const at = (local: string) => Date.parse(`${local}:00+08:00`)
const works = (calendar: ReturnType<typeof calendarFrom>, date: string) => isWorkingDay(calendar, dayNumber(date))

test('a year that is published moves the end of what is known, and its days count', () => {
  const [before, after] = [calendarFrom(packaged, none), calendarFrom(packaged, { ...none, years: next })]
  expect(isProvisional(before, at('2027-01-04T09:00'))).toBe(true)
  expect(isProvisional(after, at('2027-01-04T09:00'))).toBe(false)
  expect([works(before, '2027-01-01'), works(after, '2027-01-01')]).toEqual([true, false])
  expect([works(before, '2027-01-02'), works(after, '2027-01-02')]).toEqual([false, true])
})

test('a year beyond a gap is not relied on', () => {
  expect(lastYearOf(packaged, { '2028': { holidays: {}, workdays: {} } })).toBe(2026)
})

test('the district’s own closures count more than any published day', () => {
  const closures = [
    { date: '2026-10-10', name: '搬迁' },
    { date: '2026-09-03', name: '州庆' },
  ]
  const calendar = calendarFrom(packaged, { ...none, closures })
  expect([works(calendar, '2026-10-10'), works(calendar, '2026-09-03')]).toEqual([false, false])
})

test('office hours are those of the district', () => {
  expect(calendarFrom(packaged, none).shifts).toEqual([
    [510, 690],
    [780, 1020],
  ])
})

test('administrators are asked from two months before, week by week, until the year is there', () => {
  const calendar = calendarFrom(packaged, none)
  expect(new Date(asksFrom(calendar)).toISOString()).toBe('2026-10-31T16:00:00.000Z')
  expect(coveredUntil(calendar)).toBe(at('2027-01-01T00:00'))
  expect(weekOfAsking(calendar, at('2026-10-31T23:59'))).toBeNull()
  expect(weekOfAsking(calendar, at('2026-11-01T00:00'))).toBe(0)
  expect(weekOfAsking(calendar, at('2026-11-08T00:00'))).toBe(1)
  expect(weekOfAsking(calendar, at('2027-01-10T00:00'))).toBe(10)
  expect(weekOfAsking(calendarFrom(packaged, { ...none, years: next }), at('2027-01-10T00:00'))).toBeNull()
})
