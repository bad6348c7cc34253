import type { MatterView } from '../../../contract'
import type { FailureWords } from '../../../language/failures'

/** What every sheet of the custody list begins from. */
export interface CustodySheetProps {
  matter: MatterView
  /** Somebody was faster; or, without words, what was done waits for a signal. */
  onGone: (words: FailureWords | null) => void
  onClose: () => void
}
