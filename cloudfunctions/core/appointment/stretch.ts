import type { BookingDocument, Entry } from './stored'

/** Slots one after another. */
export type Run = Pick<Entry, 'minute' | 'slots'>

/** The beginnings of its slots. */
export const minutesOf = ({ minute, slots }: Run, step: number): number[] =>
  Array.from({ length: slots }, (_, next) => minute + next * step)

const endOf = ({ minute, slots }: Run, step: number) => minute + slots * step

export const overlaps = (one: Run, other: Run, step: number): boolean =>
  one.minute < endOf(other, step) && other.minute < endOf(one, step)

/** The shortest run that holds both. */
export function stretchedOver(one: Run, other: Run, step: number): Run {
  const minute = Math.min(one.minute, other.minute)
  return { minute, slots: (Math.max(endOf(one, step), endOf(other, step)) - minute) / step }
}

type Naming = Pick<BookingDocument, 'sheetId' | 'entry' | 'minute' | 'slots' | 'leaving'>

/** The run for which a booking names an entry that is longer, because a move over its own place was not finished; null where it is not. */
export function beyond(booking: Naming, sheet: string, id: string, entry: Run, step: number): Run | null {
  const named = [booking, ...booking.leaving].find((one) => one.sheetId === sheet && one.entry === id)
  if (!named || (named.minute === entry.minute && named.slots === entry.slots)) return null
  const isInside = named.minute >= entry.minute && endOf(named, step) <= endOf(entry, step)
  return isInside ? { minute: named.minute, slots: named.slots } : null
}
