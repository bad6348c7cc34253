import type { BookingView } from '../../../contract'
import { itemWords, stateTags } from '../../appointments/model/booking'
import { clockOf } from '../../appointments/model/day'
import { modeWords } from '../../appointments/model/draft'

/** Somebody expected at the desk. */
export interface RosterLine {
  bookingId: string
  called: string
  note: string
  tag: { words: string; tone: 'plain' | 'pine' | 'green' | 'amber' | 'red' }
}

export interface RosterHour {
  clock: string
  lines: RosterLine[]
}

const expected = { words: '未到', tone: 'plain' } as const

const lineOf = (booking: BookingView): RosterLine => ({
  bookingId: booking.bookingId,
  called: booking.called,
  note: [
    booking.mode === 'desk' ? '' : modeWords[booking.mode].name,
    itemWords(booking),
    `${booking.minutes} 分钟`,
    booking.post.worker,
    booking.note ? `“${booking.note}”` : '',
  ]
    .filter(Boolean)
    .join(' · '),
  tag: booking.state === 'booked' ? expected : stateTags[booking.state],
})

/** The people of a day, hour by hour. */
export function rosterHours(bookings: readonly BookingView[]): RosterHour[] {
  const minutes = [...new Set(bookings.map(({ minute }) => minute))].sort((a, b) => a - b)
  return minutes.map((minute) => ({
    clock: clockOf(minute),
    lines: bookings.filter((one) => one.minute === minute).map(lineOf),
  }))
}

/** 12 位 · 3 位已到 · 1 位没来 */
export function rosterWords(bookings: readonly BookingView[]): string {
  const count = (states: readonly string[]) => bookings.filter(({ state }) => states.includes(state)).length
  const come = count(['arrived', 'serving', 'done'])
  const missed = count(['missed'])
  return [`${bookings.length} 位`, come > 0 && `${come} 位已到`, missed > 0 && `${missed} 位没来`]
    .filter(Boolean)
    .join(' · ')
}
