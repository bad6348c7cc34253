import fc from 'fast-check'
import { dayNumber, startOfDay } from '../calendar/working-time'
import { type Asking, slotsOf } from './availability'
import { nearestTo, placeFor } from './place'
import type { SheetDocument } from './stored'
import { calendar, centre } from './testing'

const date = '2026-09-21'
const now = startOfDay(dayNumber(date)) - 3_600_000
const asking = (change: Partial<Asking> = {}): Asking => ({
  ...{ minutes: 25, mode: 'desk', elder: false, items: [], now },
  ...change,
})
type Sheets = Map<string, Pick<SheetDocument, 'taken'>>
const sheetsOf = (taken: Record<number, SheetDocument['taken']>): Sheets =>
  new Map(Object.entries(taken).map(([no, of]) => [`C1_${no}_${date}`, { taken: of }]))

test('without a wish one sits at the post with the fewest that day, with a wish there or nowhere', () => {
  const sheets = sheetsOf({ 1: { 540: { p: 1 }, 570: { p: 1 } }, 2: { 540: { p: 1 } } })
  expect(placeFor(centre, sheets, asking(), { date, minute: 600 }, calendar)).toEqual({
    postNo: 2,
    seat: 'p',
    slots: 1,
  })
  expect(placeFor(centre, sheets, asking(), { date, minute: 570, postNo: 1 }, calendar)).toBe('taken')
  expect(placeFor(centre, sheets, asking(), { date, minute: 540 }, calendar)).toBe('taken')
  const elder = placeFor(centre, sheets, asking({ elder: true }), { date, minute: 540 }, calendar)
  expect(elder).toEqual({ postNo: 2, seat: 'h', slots: 1 })
})

test('where a seat is given, a slot of the day says so, and the other way round', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(counts, fc.constantFrom(20, 50, 80), fc.boolean(), (bits, minutes, elder) => {
      const takenFor = (from: number) =>
        Object.fromEntries(Array.from({ length: 20 }, (_, slot) => [510 + slot * 30, { p: bits[from + slot] ?? 0 }]))
      const sheets = sheetsOf({ 1: takenFor(0), 2: takenFor(20) })
      const ask = asking({ minutes, elder })
      const slots = slotsOf(centre, dayNumber(date), sheets, ask, calendar)
      for (let minute = 480; minute < 1100; minute += 30) {
        const placing = placeFor(centre, sheets, ask, { date, minute }, calendar)
        const left = slots.find((slot) => slot.minute === minute)?.left
        if (placing === 'taken') expect(left).toBe(0)
        else if ('closed' in placing) expect(left).toBeUndefined()
        else expect(left).toBeGreaterThan(0)
      }
    }),
  )
})

test('the nearest are free, three, the nearest by day and then by the clock', () => {
  const full = Object.fromEntries([540, 570, 600, 630, 660, 690].map((minute) => [minute, { p: 1 }]))
  const near = nearestTo(centre, sheetsOf({ 1: full, 2: full }), asking(), { date, minute: 600 }, calendar)
  expect(near.map((one) => [one.date, one.minute])).toEqual([
    [date, 780],
    [date, 810],
    [date, 840],
  ])
  const whole = Object.fromEntries(Array.from({ length: 24 }, (_, slot) => [510 + slot * 30, { p: 1 }]))
  const next = nearestTo(centre, sheetsOf({ 1: whole, 2: whole }), asking(), { date, minute: 600 }, calendar)
  expect(next.map((one) => [one.date, one.minute])).toEqual([
    ['2026-09-22', 600],
    ['2026-09-22', 570],
    ['2026-09-22', 630],
  ])
})
