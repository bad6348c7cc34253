import type { MatterView } from '../../../contract'
import type { FailureWords } from '../../../language/failures'

/** What every move of a worker begins from. */
export interface MatterSheetProps {
  matter: MatterView
  /** Somebody was faster. */
  onGone: (words: FailureWords | null) => void
  onClose: () => void
}

/** The matter as it was seen: the server says so where somebody was faster. */
export const named = ({ matterId, version }: MatterView) => ({ matterId, version })
