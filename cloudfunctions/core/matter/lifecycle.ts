import type { MatterMove, MatterState } from '../../contract'

const IN_HAND = ['handling', 'short', 'reviewing'] as const
const ASKED = ['applied', ...IN_HAND] as const

/** From which states each move may be made. Every illegal move comes from this table. */
export const matterLifecycle = {
  accept: ['applied'],
  ask: ['handling', 'reviewing'],
  supply: ['short'],
  fill: ASKED,
  send: ['handling'],
  resend: ['short', 'reviewing'],
  // Whoever was asked may speak though the applicant is asked for something beside it.
  agree: ['short', 'reviewing'],
  sendBack: ['short', 'reviewing'],
  conclude: ['handling', 'reviewing'],
  deliver: ['answered'],
  handOver: ASKED,
  takeOver: ASKED,
  declineOver: ASKED,
  arrangeVisit: IN_HAND,
  visited: IN_HAND,
  authorise: ASKED,
  pass: [...IN_HAND, 'answered'],
  confirmPass: [...IN_HAND, 'answered'],
  urge: ['applied', 'handling', 'reviewing'],
  withdraw: ASKED,
  rate: ['answered'],
  followUp: ['answered', 'closed'],
} as const satisfies Record<MatterMove, readonly MatterState[]>

/** What a matter knows of itself that makes a move possible or not, beside its state. */
export interface MatterStanding {
  state: MatterState
  form: unknown
  hand: unknown
  reviews: ReadonlyArray<{ state: 'pending' | 'agreed' | 'returned' }>
  document: { handedAt: number | null } | null
  visit: { done: unknown } | null
  rating: unknown
  followUp: { done: unknown } | null
  originals: ReadonlyArray<{ waits: unknown }>
}

const some = (state: string) => (matter: MatterStanding) => matter.reviews.some((review) => review.state === state)

/** Conditions beside the state: a move that is not named has none. */
const conditions: Partial<Record<MatterMove, (matter: MatterStanding) => boolean>> = {
  // While departments read it, the form is what they read; a returned task may need another.
  fill: (matter) => matter.form !== null && (matter.state !== 'reviewing' || some('returned')(matter)),
  resend: some('returned'),
  agree: some('pending'),
  sendBack: some('pending'),
  deliver: ({ document }) => document !== null && document.handedAt === null,
  handOver: ({ hand }) => hand === null,
  takeOver: ({ hand }) => hand !== null,
  declineOver: ({ hand }) => hand !== null,
  visited: ({ visit }) => visit !== null && visit.done === null,
  confirmPass: ({ originals }) => originals.some(({ waits }) => waits !== null),
  rate: ({ rating }) => rating === null,
  followUp: ({ followUp }) => followUp !== null && followUp.done === null,
}

/** Whether the matter as it stands allows the move, whoever makes it. */
export const isLegal = (move: MatterMove, matter: MatterStanding): boolean =>
  (matterLifecycle[move] as readonly MatterState[]).includes(matter.state) && (conditions[move]?.(matter) ?? true)

/** Papers are shown from the application until the result is told. */
export const takesPapers = ({ state }: Pick<MatterStanding, 'state'>): boolean =>
  (ASKED as readonly MatterState[]).includes(state)

/** Which deadline runs in each state, and whether the matter is still open. */
export const matterStanding = {
  applied: { clock: 'respond', open: true },
  handling: { clock: 'resolve', open: true },
  short: { clock: null, open: true },
  reviewing: { clock: 'resolve', open: true },
  answered: { clock: null, open: true },
  closed: { clock: null, open: false },
  withdrawn: { clock: null, open: false },
} as const satisfies Record<MatterState, { clock: 'respond' | 'resolve' | null; open: boolean }>
