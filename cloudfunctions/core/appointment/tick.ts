import type { Instant } from '../../contract'
import { dayNumber, dayOf, startOfDay } from '../calendar/working-time'
import { GRACE } from './miss'
import type { BookingDocument } from './stored'
import { audibleAt, HOUR, isQuiet } from './times'

type Timed = Pick<
  BookingDocument,
  | 'state'
  | 'date'
  | 'startAt'
  | 'endAt'
  | 'placedAt'
  | 'reminded'
  | 'offerUntil'
  | 'leaving'
  | 'reweighAt'
  | 'updatedAt'
>

export const reminderKinds = ['day', 'hour'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** A reminder of this very time: a moved booking is reminded anew. */
export const reminderMark = (kind: ReminderKind, startAt: Instant): string => `${kind}@${startAt}`

/** From when, and until when, each reminder is of use: the day before from six in the evening, and one hour before. */
function reminderSpan(kind: ReminderKind, { date, startAt }: Timed): [from: Instant, until: Instant] {
  const hour = startAt - HOUR
  return kind === 'hour' ? [hour, startAt] : [startOfDay(dayNumber(date) - 1) + 18 * HOUR, hour]
}

/** The reminder that may be given now, or null: none twice, none by night, none for what was chosen after it would have come. */
export function reminderDue(booking: Timed, now: Instant): ReminderKind | null {
  if (booking.state !== 'booked' || isQuiet(now)) return null
  return reminderKinds.find((kind) => isWanted(kind, booking) && isWithin(reminderSpan(kind, booking), now)) ?? null
}

const isWithin = ([from, until]: [Instant, Instant], now: Instant) => from <= now && now < until
const isWanted = (kind: ReminderKind, booking: Timed): boolean =>
  !booking.reminded.includes(reminderMark(kind, booking.startAt)) && booking.placedAt < reminderSpan(kind, booking)[0]

/** When time next does something to a booking; null where it does nothing any more. */
export function tickAt(booking: Timed, now: Instant): Instant | null {
  if (booking.leaving.length > 0) return now
  if (booking.state === 'offered') return booking.offerUntil
  if (booking.state !== 'booked') return booking.reweighAt ?? null
  const reminders = reminderKinds.flatMap((kind) => {
    const [from, until] = reminderSpan(kind, booking)
    const at = audibleAt(Math.max(from, now))
    return isWanted(kind, booking) && at < until ? [at] : []
  })
  return Math.min(booking.endAt + GRACE, ...reminders)
}

/** 今天, 明天, or nothing where it is later. */
export const nearWords = (date: string, now: Instant): string => ['今天', '明天'][dayNumber(date) - dayOf(now)] ?? ''
