import type { RequestMove, RequestState } from '../../contract'

const OPEN = ['submitted', 'returned', 'accepted', 'assigned', 'handling', 'shelved', 'resolved'] as const
const IN_HAND = ['accepted', 'assigned', 'handling'] as const

/** From which states each move may be made. Every illegal move comes from this table. */
export const lifecycle = {
  accept: ['submitted'],
  return: ['submitted', 'accepted'],
  supplement: ['returned'],
  refuse: ['submitted'],
  assign: IN_HAND,
  start: ['assigned'],
  report: ['handling'],
  // A grumble is promised an answer only: it may be given at once.
  resolve: ['handling', 'submitted'],
  rate: ['resolved'],
  withdraw: ['submitted', 'returned', 'accepted', 'assigned'],
  join: OPEN,
  merge: ['submitted', 'accepted'],
  split: ['merged'],
  transfer: ['submitted', 'accepted'],
  handBack: ['assigned', 'handling'],
  rule: ['accepted', 'refused'],
  shelve: IN_HAND,
  approve: IN_HAND,
  object: ['refused'],
  urge: ['submitted', ...IN_HAND],
  supervise: ['submitted', ...IN_HAND],
  whistle: IN_HAND,
  arrive: ['handling'],
  signOff: ['handling'],
  followUp: ['closed'],
} as const satisfies Record<RequestMove, readonly RequestState[]>

/** What a case knows of itself that makes a move possible or not, beside its state. */
export interface Standing {
  state: RequestState
  kind: 'request' | 'grumble' | 'emergency'
  ruling: unknown
  shelving: { approvedAt: number | null } | null
  objection: unknown
  joint: { departments: ReadonlyArray<{ signed: unknown }> } | null
  followUp: { done: unknown } | null
}

const unruled = ({ ruling }: Standing) => ruling === null
const pendingShelving = ({ shelving }: Standing) => shelving !== null && shelving.approvedAt === null

/** Conditions beside the state: a move that is not named has none. */
const conditions: Partial<Record<RequestMove, (standing: Standing) => boolean>> = {
  resolve: ({ state, kind }) => state === 'handling' || kind === 'grumble',
  // Until a second hand-back is ruled on, nobody else sends it round.
  assign: unruled,
  return: unruled,
  transfer: unruled,
  merge: unruled,
  rule: ({ ruling }) => ruling !== null,
  shelve: (standing) => standing.shelving === null && standing.kind !== 'emergency' && unruled(standing),
  approve: pendingShelving,
  object: ({ objection }) => objection === null,
  whistle: (standing) => standing.joint === null && unruled(standing),
  arrive: ({ joint }) => joint !== null,
  signOff: ({ joint }) => joint !== null,
  handBack: ({ joint }) => joint === null,
  followUp: ({ followUp }) => followUp !== null && followUp.done === null,
}

/** Whether the case as it stands allows the move, whoever makes it. */
export const isLegal = (move: RequestMove, standing: Standing): boolean =>
  (lifecycle[move] as readonly RequestState[]).includes(standing.state) && (conditions[move]?.(standing) ?? true)

/** Whose move it is in each state, which deadline runs, and whether the case is still open. */
export const states = {
  submitted: { waits: 'inCharge', clock: 'respond', open: true },
  returned: { waits: 'reporter', clock: null, open: true },
  accepted: { waits: 'inCharge', clock: 'resolve', open: true },
  assigned: { waits: 'handler', clock: 'resolve', open: true },
  handling: { waits: 'handler', clock: 'resolve', open: true },
  shelved: { waits: null, clock: null, open: true },
  resolved: { waits: 'reporter', clock: null, open: true },
  closed: { waits: null, clock: null, open: false },
  refused: { waits: null, clock: null, open: false },
  merged: { waits: null, clock: null, open: false },
  withdrawn: { waits: null, clock: null, open: false },
} as const satisfies Record<
  RequestState,
  { waits: 'inCharge' | 'reporter' | 'handler' | null; clock: 'respond' | 'resolve' | null; open: boolean }
>
