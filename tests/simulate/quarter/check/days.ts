import type { BookingDocument } from '../../../../cloudfunctions/core/appointment/stored'
import { burstPipe, evening, newRota, powerCut, sickLeave } from '../happenings'
import { at, shiftsAfter, shiftsBefore } from '../place'
import { isWorked } from '../year'

const within = ([from, to]: readonly [number, number], minute: number, until: number) => from <= minute && until <= to
const overlaps = ([from, to]: readonly [number, number], minute: number, until: number) => minute < to && until > from

/** Whether the centre could have had somebody at this post then, from the facts of the quarter alone; what had begun before it was said counts as held unless `whole`. */
export function couldSit(
  { date, minute, slots, postNo }: Pick<BookingDocument, 'date' | 'minute' | 'slots' | 'postNo'>,
  whole = false,
): boolean {
  const until = minute + slots * 30
  if (date === evening.date && evening.posts.includes(postNo as 1) && within(evening.span, minute, until)) return true
  if (!isWorked(date) || date === powerCut.date) return false
  // Who sat already when the pipe burst has sat.
  if (
    date === burstPipe.date &&
    overlaps(burstPipe.span, minute, until) &&
    (whole || at(date, minute) > at(...burstPipe.said))
  )
    return false
  const isAway = postNo === sickLeave.postNo && sickLeave.from <= date && date <= sickLeave.to
  if (isAway && (whole || at(date, minute) > at(...sickLeave.said))) return false
  const shifts = (date >= newRota.from ? shiftsAfter : shiftsBefore)[postNo] ?? []
  return shifts.some((shift) => within(shift, minute, until))
}

/** Nobody sat, or was missed, where nobody could have sat; each withdrawn booking had lost its time. */
export const ofDays = (bookings: readonly BookingDocument[]): string[] =>
  bookings.flatMap((one) => {
    const name = `${one._id} on ${one.date} ${one.minute} at ${one.postNo}`
    if (['done', 'missed', 'booked', 'offered'].includes(one.state) && !couldSit(one))
      return [`${name}: ${one.state}, and it was shut`]
    if (one.state !== 'withdrawn') return []
    const other = { ...one, postNo: one.postNo === 1 ? 2 : 1 }
    return couldSit(one, true)
      ? [`${name}: withdrawn though it was open`]
      : couldSit(other) && !one.events.some(({ kind }) => kind === 'withdraw')
        ? [`${name}: not inherited`]
        : []
  })
