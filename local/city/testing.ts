import { createHash } from 'node:crypto'
import { type Calendar, dayNumber } from '../../cloudfunctions/core/calendar/working-time'
import type { Seal } from '../../cloudfunctions/core/request/events'
import { makeCity } from '.'

/** Any sealing will do: the city is handed the real one. */
export const seal: Seal = (event) => createHash('sha256').update(JSON.stringify(event)).digest('hex')
export const calendar: Calendar = {
  shifts: [
    [8 * 60, 12 * 60],
    [13 * 60 + 30, 17 * 60 + 30],
  ],
  exceptions: new Map([16, 17, 18, 19, 20, 23].map((day) => [dayNumber(`2026-02-${day}`), false])),
  coveredThrough: dayNumber('2026-12-31'),
}
export const now = Date.parse('2026-11-20T16:40:00+08:00')
export const cityAt = (moment: number, seed = 2024) => makeCity({ seed, now: moment, seal, calendar })
