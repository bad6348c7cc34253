import type { Failure, InputOf, Instant, MatterMove, matters as routes } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import type { NewEvent } from '../request/events'
import type { EventActor } from '../request/stored'
import type { MatterTelling } from './notices'
import type { MatterDocument, WorkerRef } from './stored'

export type { MatterTelling } from './notices'

/** What a move changes, what is told of it, and who must hear. */
export interface MatterDecision {
  changes: Partial<MatterDocument>
  events: NewEvent[]
  notices: MatterTelling[]
}

/** A move that its own facts forbid, with the evidence. */
export interface MatterForbidden {
  refused: Failure
}

/** All that a move may look at beside the matter and its input. */
export interface MatterContext {
  now: Instant
  calendar: Calendar
  openid: string
  actor: EventActor
  /** The caller's own post where he moves by one; null for the applicant. */
  post: WorkerRef | null
  /** Running posts that the move asks for (`asksPosts`): along the centre's path, and officers. */
  posts: readonly PostDocument[]
  /** What the move brings that must be kept sealed, already sealed. */
  sealed: { form?: string; address?: string; keyName?: string }
  /** Whose the items are that are not ours. */
  office: { name: string; phone: string; place: string } | null
  /** Material codes by name, as the items ask for them. */
  materials: ReadonlyMap<string, string>
  /** Names what is new in the matter: unlike for each intent. */
  intent: string
}

export type MatterInput<M extends MatterMove> = InputOf<(typeof routes)[M]>
export type DecideMatter<M extends MatterMove> = (
  matter: MatterDocument,
  input: MatterInput<M>,
  context: MatterContext,
) => MatterDecision | MatterForbidden

export const illegal = (action: MatterMove, { state }: Pick<MatterDocument, 'state'>): MatterForbidden => ({
  refused: { code: 'matter.state', action, state },
})
