import type { TicketState } from '../../contract'

/** What may happen to a number: by the desk, by its holder, or at the end of the day. */
export const ticketMoves = {
  // Also who is set aside and stands at the desk now.
  call: { from: ['waiting', 'transferred', 'missed', 'parked'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  serve: { from: ['called'], to: 'serving' },
  finish: { from: ['called', 'serving'], to: 'done' },
  pass: { from: ['called'], to: 'missed' },
  park: { from: ['called', 'serving'], to: 'parked' },
  transfer: { from: ['called', 'serving'], to: 'transferred' },
  rejoin: { from: ['missed'], to: 'waiting' },
  back: { from: ['parked'], to: 'waiting' },
  leave: { from: ['waiting', 'transferred', 'missed', 'parked'], to: 'left' },
  // Whoever is still there when the day is over.
  close: { from: ['waiting', 'transferred', 'missed', 'parked', 'called', 'serving'], to: 'left' },
} as const satisfies Record<string, { from: readonly TicketState[]; to: TicketState }>
export type TicketMove = keyof typeof ticketMoves

export const isLegal = (move: TicketMove, state: TicketState): boolean =>
  (ticketMoves[move].from as readonly TicketState[]).includes(state)

/** Stands in line. */
export const inLine = (state: TicketState): boolean => state === 'waiting' || state === 'transferred'
/** At a desk, or on the way there. */
export const atDesk = (state: TicketState): boolean => state === 'called' || state === 'serving'
/** Set aside, may come back. */
export const isAside = (state: TicketState): boolean => state === 'missed' || state === 'parked'
export const isOver = (state: TicketState): boolean => state === 'done' || state === 'left'
