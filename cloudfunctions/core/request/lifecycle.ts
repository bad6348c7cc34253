import type { RequestMove, RequestState } from '../../contract'

/** From which states each move may be made. Every illegal move comes from this table. */
export const lifecycle = {
  accept: ['submitted'],
  return: ['submitted', 'accepted'],
  supplement: ['returned'],
  refuse: ['submitted'],
  assign: ['accepted', 'assigned', 'handling'],
  start: ['assigned'],
  report: ['handling'],
  resolve: ['handling'],
  rate: ['resolved'],
  withdraw: ['submitted', 'returned', 'accepted', 'assigned'],
} as const satisfies Record<RequestMove, readonly RequestState[]>

export const isLegal = (move: RequestMove, state: RequestState): boolean =>
  (lifecycle[move] as readonly RequestState[]).includes(state)

/** Whose move it is in each state, which deadline runs, and whether the case is still open. */
export const states = {
  submitted: { waits: 'inCharge', clock: 'respond', open: true },
  returned: { waits: 'reporter', clock: null, open: true },
  accepted: { waits: 'inCharge', clock: 'resolve', open: true },
  assigned: { waits: 'handler', clock: 'resolve', open: true },
  handling: { waits: 'handler', clock: 'resolve', open: true },
  resolved: { waits: 'reporter', clock: null, open: true },
  closed: { waits: null, clock: null, open: false },
  refused: { waits: null, clock: null, open: false },
  withdrawn: { waits: null, clock: null, open: false },
} as const satisfies Record<
  RequestState,
  { waits: 'inCharge' | 'reporter' | 'handler' | null; clock: 'respond' | 'resolve' | null; open: boolean }
>
