import type { OutputOf, Post, routes } from '../../../contract'
import type { FailureWords } from '../../../language/failures'

export type Detail = OutputOf<typeof routes.requests.detail>

/** What every move of a case begins from. */
export interface MoveSheetProps {
  detail: Detail
  /** Those that I hold. */
  posts: readonly Post[]
  /** Somebody was faster, or it was put off. */
  onGone: (words: FailureWords | null) => void
  onClose: () => void
}

/** The case as it was seen: the server says so where somebody was faster. */
export const named = ({ request: { requestId, version } }: Detail) => ({ requestId, version })
