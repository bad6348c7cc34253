import type { RequestView } from '../../contract'
import type { FailureWords } from '../../language/failures'

/** What every move of a reporter begins from. */
export interface ReporterMoveProps {
  request: RequestView
  /** Somebody was faster. */
  onGone: (words: FailureWords | null) => void
  onClose: () => void
}
