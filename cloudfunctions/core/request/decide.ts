import type { Failure, InputOf, Instant, NoticeKind, RequestMove, requests as routes } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import type { Placed } from '../routing/place'
import type { NewEvent } from './events'
import type { EventActor, PostRef, RequestDocument } from './stored'

/** Something to be told; `to` names people where the kind alone does not. */
export interface Telling {
  kind: NoticeKind
  to?: readonly string[]
}

/** What a move changes: facts of the case (its state among them), what is told of it, and who must hear. */
export interface Decision {
  changes: Partial<RequestDocument>
  events: NewEvent[]
  notices: Telling[]
}

/** A move that its own facts forbid, with the evidence. */
export interface Forbidden {
  refused: Failure
}

/** All that a move may look at beside the case and its input. */
export interface MoveContext {
  now: Instant
  calendar: Calendar
  openid: string
  /** Who moves, and as what. */
  actor: EventActor
  /** The caller's own post where he moves by one. */
  post: PostRef | null
  /** Running posts around the case, where the move asks for them (`asksPosts`). */
  posts: readonly PostDocument[]
  /** Where the case shall go, for a transfer: the place and the running posts there. */
  target?: { placed: Placed; posts: readonly PostDocument[] }
}

export type MoveInput<M extends RequestMove> = InputOf<(typeof routes)[M]>
export type Decide<M extends RequestMove> = (
  request: RequestDocument,
  input: MoveInput<M>,
  context: MoveContext,
) => Decision | Forbidden
