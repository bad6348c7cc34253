import fc from 'fast-check'
import {
  addWorkingMinutes,
  type Calendar,
  dayMinutes,
  dayNumber,
  subtractWorkingMinutes,
} from '../calendar/working-time'
import { accepted, asked, climbAt, lampOf, paused, promisedDays, resumed, reviewClock, usedMinutes } from './clock'

const calendar: Calendar = {
  shifts: [
    [8 * 60 + 30, 11 * 60 + 30],
    [13 * 60, 17 * 60],
  ],
  exceptions: new Map([[dayNumber('2026-10-01'), false]]),
  coveredThrough: dayNumber('2026-12-31'),
}
const start = Date.parse('2026-09-01T00:00:00+08:00')
const moment = fc.integer({ min: 0, max: 40 * 86_400_000 }).map((after) => start + after)
const moments = (least: number) =>
  fc.array(moment, { minLength: least, maxLength: 9 }).map((all) => all.sort((a, b) => a - b))

test('standing still, not a minute is used, whatever the second it stopped at', () => {
  fc.assert(
    fc.property(moments(3), ([from, still, now]) => {
      const running = accepted(asked(4800, { now: from as number, calendar }), { now: from as number, calendar })
      const stopped = paused(running, { now: still as number, calendar })
      const used = (at: number | undefined) => usedMinutes(stopped, { now: at as number, calendar })
      expect(used(now)).toBe(used(still))
    }),
  )
})

test('what was used, and what is left of the promise, are the promise, however often it stood still', () => {
  fc.assert(
    fc.property(moments(2), ([from, ...rest]) => {
      const at = (now: number | undefined) => ({ now: now as number, calendar })
      let clock = accepted(asked(48_000, at(from)), at(from))
      rest.forEach((now, index) => {
        clock = index % 2 ? resumed(clock, at(now)) : paused(clock, at(now))
      })
      const end = rest.at(-1) as number
      if (rest.length % 2) clock = resumed(clock, at(end))
      const used = usedMinutes(clock, at(end)) as number
      // Rounded down to the minute: what is left lies within that minute.
      expect(addWorkingMinutes(calendar, end, 48_000 - used)).toBeGreaterThanOrEqual(clock.resolveBy as number)
      expect(subtractWorkingMinutes(calendar, clock.resolveBy as number, 48_000 - used - 1)).toBeGreaterThan(end)
    }),
  )
})

test('what is promised in days ends so many working days later at the same time', () => {
  const DAY = 86_400_000
  const now = Date.parse('2026-09-01T10:00:00+08:00')
  const time = { now, calendar }
  const clock = accepted(
    asked(promisedDays([{ promisedDays: 0 }, { promisedDays: 3 }]) * dayMinutes(calendar), time),
    time,
  )
  expect([dayMinutes(calendar), clock.respondBy, clock.resolveBy]).toEqual([420, now + DAY, now + 3 * DAY])
  expect(lampOf({ state: 'handling', clock }, now, calendar)).toMatchObject({ left: 3 * 420, day: 420 })
  expect(climbAt(now, 2, calendar)).toBe(now + 2 * DAY)
  expect(reviewClock({ clock: { ...clock, resolveBy: now + DAY } }, time).dueAt).toBe(now + DAY)
})
