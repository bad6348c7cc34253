import type { BookingState } from '../../contract'

/** What may happen to a booking, by whom it is done or of itself. */
export const bookingMoves = {
  cancel: { from: ['booked'], to: 'cancelled' },
  move: { from: ['booked'], to: 'booked' },
  take: { from: ['offered'], to: 'booked' },
  decline: { from: ['offered'], to: 'cancelled' },
  lapse: { from: ['offered'], to: 'lapsed' },
  // By the centre: another post has it, or no place could be found.
  inherit: { from: ['booked', 'offered'], to: null },
  withdraw: { from: ['booked', 'offered'], to: 'withdrawn' },
  remind: { from: ['booked'], to: 'booked' },
  arrive: { from: ['booked'], to: 'arrived' },
  serve: { from: ['arrived'], to: 'serving' },
  // Who is called and is not there goes back into the line; the desk may take somebody without calling.
  finish: { from: ['arrived', 'serving'], to: 'done' },
  miss: { from: ['booked', 'arrived'], to: 'missed' },
  appeal: { from: ['missed'], to: 'missed' },
  rule: { from: ['missed'], to: 'missed' },
} as const satisfies Record<string, { from: readonly BookingState[]; to: BookingState | null }>
export type BookingMove = keyof typeof bookingMoves

export const isLegal = (move: BookingMove, state: BookingState): boolean =>
  (bookingMoves[move].from as readonly BookingState[]).includes(state)

/** Still to come or in hand: counts against the limit. */
export const openStates: readonly BookingState[] = ['booked', 'offered', 'arrived', 'serving']

/** Its seat is its own: also afterwards, for nobody else has had it. */
export const seatedStates: readonly BookingState[] = [...openStates, 'done', 'missed']
