import fc from 'fast-check'
import type { Calendar } from '../calendar/working-time'
import { dayNumber, dayOf } from '../calendar/working-time'
import { responsibleFor } from '../routing/responsible'
import { addMinutes } from './deadline'
import { brokenAt } from './events'
import { evolve } from './evolve'
import { fixed, recounted } from './fix'
import { followUpDueAt } from './follow-up'
import { moves, type SingleMove } from './moves'
import { raise } from './raise'
import type { RequestDocument } from './stored'
import { grid, postAt, posts, refOfPost, reporter, seal } from './testing'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const shifts: Calendar['shifts'] = [
  [480, 720],
  [810, 1050],
]
/** As long as 2027 is not published: its holidays look like working days. */
const unknown: Calendar = { shifts, exceptions: new Map(), coveredThrough: dayNumber('2026-12-31') }
const JANUARY = dayNumber('2027-01-01')

/** 2027 as it might be published: any weekdays free, any weekend days worked. */
const published = fc
  .record({
    free: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
    worked: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
  })
  .map(
    ({ free, worked }): Calendar => ({
      shifts,
      exceptions: new Map([
        ...free.map((day) => [JANUARY + day, false] as const),
        ...worked.map((day) => [JANUARY + day, true] as const),
      ]),
      coveredThrough: dayNumber('2027-12-31'),
    }),
  )

const head = postAt('G1')
const START = Date.parse('2026-12-28T09:00:00+08:00')

function begin(calendar: Calendar, at: number): RequestDocument {
  return raise(
    {
      requestId: 'R1',
      code: '7K3Q2M',
      openid: 'resident',
      key: 'key-0001',
      text: '楼道灯不亮',
      photos: [],
      place: { kind: 'area', areaId: 'G1' },
      category: { code: 'housing.light', why: { rule: 'chosen', category: 'housing.light' } },
      placed: { area: grid, why: [] },
      responsible: responsibleFor(grid, 'housing.light', posts, at),
    },
    { now: at, calendar, seal },
  )
}

function step(request: RequestDocument, name: SingleMove, input: object, now: number, calendar: Calendar) {
  const byReporter = name === 'supplement'
  const decided = (moves[name] as (...all: unknown[]) => ReturnType<typeof moves.withdraw>)(
    request,
    { requestId: 'R1', ...input },
    {
      now,
      calendar,
      posts,
      openid: byReporter ? 'resident' : head.openid,
      actor: byReporter
        ? reporter
        : { role: 'post', openid: head.openid, name: '', postId: head._id, post: head.kind, areaName: '' },
      post: byReporter ? null : refOfPost(head),
    },
  )
  if ('refused' in decided) throw new Error(decided.refused.code)
  return evolve(request, decided, { now, key: null, seal, calendar }).request
}

/** A case accepted, asked back and answered at these hours after it was raised, as it would be under a calendar. */
function lived(calendar: Calendar, accepted: number, pauses: ReadonlyArray<readonly [after: number, lasting: number]>) {
  let now = START + Math.round(accepted * HOUR)
  let request = step(begin(calendar, START), 'accept', {}, now, calendar)
  for (const [after, lasting] of pauses) {
    now += Math.round(after * HOUR)
    request = step(request, 'return', { question: '第几层？' }, now, calendar)
    now += Math.round(lasting * HOUR)
    request = step(request, 'supplement', { words: '三层', photos: [] }, now, calendar)
  }
  return { request, now }
}

/** Nobody acts on the full hour. */
const hours = (min: number, max: number) =>
  fc.integer({ min: min * HOUR, max: max * HOUR }).map((milliseconds) => milliseconds / HOUR)

const life = fc.record({
  accepted: hours(0, 90),
  pauses: fc.array(fc.tuple(hours(1, 30), hours(1, 200)), { maxLength: 3 }),
})

const fix = (request: RequestDocument, now: number, calendar: Calendar) => {
  const decided = fixed(request, { now, calendar })
  return decided && evolve(request, decided, { now, key: null, seal, calendar }).request
}

test('a deadline is fixed to what it would be, had the calendar always been known', () => {
  fc.assert(
    fc.property(published, life, (calendar, { accepted, pauses }) => {
      const { request } = lived(unknown, accepted, pauses)
      const known = lived(calendar, accepted, pauses).request
      return recounted(request, calendar) === known.clock.resolveBy
    }),
  )
})

test('it is fixed once, said in the chain, and never again, whatever is published later', () => {
  fc.assert(
    fc.property(published, published, life, (calendar, later, { accepted, pauses }) => {
      const { request, now } = lived(unknown, accepted, pauses)
      fc.pre(request.clock.provisional)
      const once = fix(request, now, calendar)
      expect(once?.clock.provisional).toBe(false)
      expect(once?.events.at(-1)).toMatchObject({
        kind: 'fixed',
        facts: { from: request.dueAt, to: once?.clock.resolveBy },
      })
      expect(brokenAt('R1', once?.events ?? [], seal)).toBeNull()
      return once !== null && fix(once, now, calendar) === null && fix(once, now, later) === null
    }),
  )
})

test('a deadline that is over never moves, and none moves into the past', () => {
  fc.assert(
    fc.property(published, life, fc.integer({ min: 0, max: 40 }), (calendar, { accepted, pauses }, days) => {
      const { request, now } = lived(unknown, accepted, pauses)
      fc.pre(request.clock.provisional)
      const later = now + days * DAY
      const due = request.dueAt ?? 0
      const to = fix(request, later, calendar)?.clock.resolveBy ?? 0
      return due <= later ? to === due : to >= later
    }),
  )
})

test('without a provisional deadline a new calendar changes nothing', () => {
  fc.assert(
    fc.property(published, (calendar) => {
      const early = step(begin(unknown, START - 30 * DAY), 'accept', {}, START - 30 * DAY + HOUR, unknown)
      expect(early.clock.provisional).toBe(false)
      return fix(early, START - 29 * DAY, calendar) === null
    }),
  )
})

test('the clock that answers is fixed as well as the one that solves', () => {
  const late = begin(unknown, Date.parse('2026-12-31T17:00:00+08:00'))
  expect(late.clock.provisional).toBe(true)
  const free = new Map([[JANUARY, false]])
  const calendar = { shifts, exceptions: free, coveredThrough: dayNumber('2027-12-31') }
  const after = fix(late, late.createdAt, calendar)
  expect(dayOf(late.clock.respondBy)).toBe(JANUARY)
  expect(dayOf(after?.clock.respondBy ?? 0)).toBe(dayNumber('2027-01-04'))
  expect(after).toMatchObject({ dueAt: after?.clock.respondBy, orderAt: after?.clock.respondBy })
})

test('as long as the year it falls in is not published, it waits', () => {
  const late = begin(unknown, Date.parse('2026-12-31T17:00:00+08:00'))
  expect(fixed(late, { now: late.createdAt, calendar: unknown })).toBeNull()
})

test('a deadline that reaches into the year after next waits for that', () => {
  const nextYear: Calendar = { shifts, exceptions: new Map(), coveredThrough: dayNumber('2026-12-31') + 1 }
  const late = begin(unknown, Date.parse('2026-12-31T17:00:00+08:00'))
  const free = { ...nextYear, exceptions: new Map([[JANUARY, false]]) }
  expect(fixed(late, { now: late.createdAt, calendar: free })).toBeNull()
})

describe('a whistle and a visit', () => {
  const START_OF_THEM = Date.parse('2026-12-30T09:00:00+08:00')
  const whistled = (calendar: Calendar) => {
    const accepted = step(begin(calendar, START_OF_THEM), 'accept', {}, START_OF_THEM, calendar)
    const joint = {
      ...{ by: refOfPost(head), at: START_OF_THEM, minutes: 2400, departments: [], lateTold: false },
      dueAt: addMinutes(calendar, accepted, START_OF_THEM, 2400),
      provisional: true,
    }
    return { ...accepted, state: 'handling' as const, joint }
  }
  const visited = (calendar: Calendar): RequestDocument => ({
    ...whistled(calendar),
    ...{ state: 'closed', joint: null, dueAt: null },
    followUp: {
      ...{ why: 'random', post: refOfPost(head), at: START_OF_THEM, done: null, provisional: true },
      dueAt: followUpDueAt(calendar, START_OF_THEM),
    },
  })

  test('are fixed to what they would be, had the calendar always been known, once', () => {
    fc.assert(
      fc.property(published, (calendar) => {
        const [joint, visit] = [whistled(unknown), visited(unknown)].map((one) => fix(one, START_OF_THEM, calendar))
        expect(joint?.joint).toMatchObject({ dueAt: whistled(calendar).joint.dueAt, provisional: false })
        expect(visit?.followUp).toMatchObject({ dueAt: visited(calendar).followUp?.dueAt, provisional: false })
        expect([joint, visit].map((one) => one?.provisionalAt)).toEqual([null, null])
        return [joint, visit].every((one) => one && fix(one, START_OF_THEM, calendar) === null)
      }),
    )
  })

  test('that are over stay where they were', () => {
    const late = whistled(unknown)
    const calendar = { ...unknown, coveredThrough: dayNumber('2027-12-31'), exceptions: new Map([[JANUARY, false]]) }
    expect(fix(late, late.joint.dueAt + 1, calendar)?.joint?.dueAt).toBe(late.joint.dueAt)
  })
})
