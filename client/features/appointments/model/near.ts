import type { BookingView } from '../../../contract'

const NEAR = 3 * 86_400_000

/** What comes first of all: a place that is kept, else the next booking within three days; null where there is none. */
export function nearest(bookings: readonly BookingView[], now: number): BookingView | null {
  const kept = bookings.find(({ state, offerUntil }) => state === 'offered' && (offerUntil ?? 0) > now)
  if (kept) return kept
  const coming = bookings
    .filter(({ state, startAt, endAt }) => state !== 'offered' && endAt > now && startAt - now < NEAR)
    .sort((a, b) => a.startAt - b.startAt)
  return coming[0] ?? null
}
