import type { InputOf, Instant, NoticeKind, RequestMove, requests as routes } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import type { NewEvent } from './events'
import type { EventActor, PostRef, RequestDocument } from './stored'

/** What a move changes: facts of the case (its state among them), what is told of it, and who must hear. */
export interface Decision {
  changes: Partial<RequestDocument>
  events: NewEvent[]
  notices: Array<{ kind: NoticeKind }>
}

/** All that a move may look at beside the case and its input. */
export interface MoveContext {
  now: Instant
  calendar: Calendar
  /** Who moves, and as what. */
  actor: EventActor
  /** The caller's own post where he moves by one. */
  post: PostRef | null
  /** Running posts along the case's area path and of its department, where the move asks for them. */
  posts: readonly PostDocument[]
}

export type MoveInput<M extends RequestMove> = InputOf<(typeof routes)[M]>
export type Decide<M extends RequestMove> = (
  request: RequestDocument,
  input: MoveInput<M>,
  context: MoveContext,
) => Decision | { refused: 'post.unassignable' }
