import type { MatterView } from '../../../contract'
import type { FailureWords } from '../../../language/failures'

/** What every sheet of the custody list begins from. */
export interface CustodySheetProps {
  matter: MatterView
  /** Somebody was faster. */
  onGone: (words: FailureWords) => void
  onClose: () => void
}
