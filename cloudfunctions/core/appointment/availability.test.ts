import fc from 'fast-check'
import { dayNumber, startOfDay } from '../calendar/working-time'
import { type Asking, dayOfStrip, runAt, slotsOf } from './availability'
import { kindOfDay, openingsOf } from './openings'
import type { CentreDocument, SheetDocument } from './stored'
import { calendar, centre } from './testing'
import { asIfFree } from './waiting'

const monday = dayNumber('2026-09-21')
const midnight = startOfDay(monday)
const asking = (change: Partial<Asking> = {}): Asking => ({
  ...{ minutes: 25, mode: 'desk', elder: false, items: ['senior-allowance'], now: midnight - 3_600_000 },
  ...change,
})
const none = new Map<string, Pick<SheetDocument, 'taken'>>()
const minutesAt = (rules: CentreDocument, postNo: number, day = monday) =>
  openingsOf(rules, postNo, day, calendar).map(({ minute }) => minute)

test('a plain Monday is cut into slots of each post, lunches staggered', () => {
  expect(minutesAt(centre, 1)).toEqual([540, 570, 600, 630, 660, 780, 810, 840, 870, 900, 930, 960, 990])
  expect(minutesAt(centre, 2)).toEqual([540, 570, 600, 630, 660, 690, 810, 840, 870, 900, 930, 960, 990])
})

test('days are what the State Council and the centre say', () => {
  const closure = { id: 'x', from: '2026-09-22', to: '2026-09-22', span: null, why: '停电检修' }
  const kinds = ['2026-09-21', '2026-09-22', '2026-10-01', '2026-10-03', '2026-10-10', '2027-01-04'].map((date) =>
    kindOfDay({ closures: [closure] }, dayNumber(date), calendar),
  )
  expect(kinds).toEqual(['open', 'closed', 'holiday', 'off', 'madeUp', 'unpublished'])
})

test('a made-up Saturday works as a Friday, its sessions beside it', () => {
  const saturday = dayNumber('2026-10-10')
  expect(minutesAt(centre, 1, saturday)).toEqual(minutesAt(centre, 1, dayNumber('2026-10-09')))
  const evening = {
    id: 'e',
    date: '2026-10-11',
    span: [1050, 1110] as [number, number],
    posts: [2],
    kind: 'evening' as const,
    why: '',
  }
  expect(minutesAt({ ...centre, sessions: [evening] }, 2, dayNumber('2026-10-11'))).toEqual([1050, 1080])
})

test('seats are summed over posts, a full time is shown as full', () => {
  const sheets = new Map<string, Pick<SheetDocument, 'taken'>>([
    ['C1_1_2026-09-21', { taken: { 540: { p: 1 }, 570: { p: 1 } } }],
    ['C1_2_2026-09-21', { taken: { 540: { p: 1 } } }],
  ])
  const slots = slotsOf(centre, monday, sheets, asking(), calendar)
  expect(slots[0]).toEqual({ minute: 540, kind: 'morning', left: 0, posts: [] })
  expect(slots[1]).toEqual({ minute: 570, kind: 'morning', left: 1, posts: [2] })
  expect(slots[2]).toEqual({ minute: 600, kind: 'morning', left: 2, posts: [1, 2] })
  // Seats held back are for those who need them.
  expect(slotsOf(centre, monday, sheets, asking({ elder: true }), calendar)[0]?.left).toBe(2)
})

test('who moves finds his own seats free, and nobody else’s', () => {
  const taken = { 540: { p: 1 }, 570: { p: 1 }, 600: { p: 1 } }
  const sheets = new Map(['C1_1_2026-09-21', 'C1_2_2026-09-21'].map((id) => [id, { taken }]))
  const own = { minute: 540, slots: 2, seat: 'p' } as const
  const leftFor = (seen: typeof sheets | ReturnType<typeof asIfFree>, minutes: number) =>
    slotsOf(centre, monday, seen, asking({ minutes }), calendar)
      .slice(0, 4)
      .map(({ left, posts }) => [left, ...posts])
  const free = asIfFree(sheets, 'C1_1_2026-09-21', own, 30)
  expect(leftFor(sheets, 50)).toEqual([[0], [0], [0], [2, 1, 2]])
  expect(leftFor(free, 50)).toEqual([[1, 1], [0], [0], [2, 1, 2]])
  expect(leftFor(free, 25)).toEqual([[1, 1], [1, 1], [0], [2, 1, 2]])
  expect(asIfFree(sheets, 'C1_1_2026-09-22', own, 30)).toBe(sheets)
})

test('a long matter takes slots one after another and never runs into lunch', () => {
  const slots = slotsOf(centre, monday, none, asking({ minutes: 85 }), calendar)
  const before = slots.filter(({ minute }) => minute < 720).map(({ minute, posts }) => [minute, posts])
  expect(before).toEqual([
    [540, [1, 2]],
    [570, [1, 2]],
    [600, [1, 2]],
    [630, [2]],
  ])
})

test('an evening that begins within the plain hours goes on where they end: nobody has a desk for half a slot', () => {
  const session = { id: 's', date: '2026-09-21', span: [1005, 1140] as [number, number], posts: [1], why: '' }
  const open = minutesAt({ ...centre, sessions: [{ ...session, kind: 'evening' }] }, 1)
  expect(open.filter((minute) => minute >= 960)).toEqual([960, 990, 1035, 1065, 1095])
})

test('nothing is offered sooner than the lead time, on the day itself', () => {
  const now = midnight + 9.75 * 3_600_000
  const slots = slotsOf(centre, monday, none, asking({ now }), calendar)
  expect(slots[0]?.minute).toBe(660)
})

test('the strip says why a day cannot be chosen', () => {
  const strip = (date: string, now = midnight) =>
    dayOfStrip(centre, dayNumber(date), none, asking({ now }), calendar).kind
  expect(strip('2026-09-20')).toBe('past')
  expect(strip('2026-09-21')).toBe('open')
  expect(strip('2026-09-26')).toBe('off')
  expect(strip('2026-10-05')).toBe('beyond')
  expect(strip('2026-09-21', midnight + 20 * 3_600_000)).toBe('late')
  expect(strip('2027-01-04', startOfDay(dayNumber('2026-12-28')))).toBe('unpublished')
})

const span = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 47 }))
  .map(([from, long]): [number, number] => [from * 30, Math.min(1440, (from + long) * 30)])
const rulesOf = fc.record({
  shifts: fc.array(span, { maxLength: 3 }),
  leave: fc.option(span),
  closure: fc.option(span),
  step: fc.constantFrom(15, 20, 30),
})

test('slots never overlap one another, leave, or a closure, and lie inside a shift', () => {
  fc.assert(
    fc.property(rulesOf, ({ shifts, leave, closure, step }) => {
      const day = { from: '2026-09-21', to: '2026-09-21' }
      const rules: CentreDocument = {
        ...centre,
        step,
        rota: [{ postNo: 1, weekday: 1, shifts }],
        leaves: leave ? [{ id: 'l', postNo: 1, ...day, span: leave, note: '' }] : [],
        closures: closure ? [{ id: 'c', ...day, span: closure, why: '' }] : [],
      }
      for (const at of minutesAt(rules, 1)) {
        expect(shifts.some(([from, to]) => from <= at && at + step <= to)).toBe(true)
        for (const away of [leave, closure]) if (away) expect(at + step <= away[0] || at >= away[1]).toBe(true)
      }
      const minutes = minutesAt(rules, 1)
      for (const [place, at] of minutes.entries())
        expect(at - (minutes[place - 1] ?? -step)).toBeGreaterThanOrEqual(step)
    }),
  )
})

test('the seats left and those taken add up to the capacity of every slot', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 3 }), (numbers, capacity) => {
      const rules = { ...centre, seats: { public: capacity, held: 0 } }
      const openings = openingsOf(rules, 1, monday, calendar)
      const taken = Object.fromEntries(
        openings.map(({ minute }, place) => [minute, { p: Math.min(capacity, numbers[place] ?? 0) }]),
      )
      for (const { minute } of openings) {
        const left = runAt(rules, openings, taken, { minute, slots: 1, elder: false })?.left ?? 0
        expect(left + (taken[minute]?.p ?? 0)).toBe(capacity)
      }
    }),
  )
})
