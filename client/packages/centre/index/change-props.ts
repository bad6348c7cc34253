import type { CentreRules } from '../../../features/centre/model/rota'
import type { RuleChanges } from '../../../features/centre/use-centre'

/** What every change of a centre's rules begins from. */
export interface ChangeSheetProps {
  rules: CentreRules
  changes: RuleChanges
  /** The first day that can still be changed. */
  today: string
  onClose: () => void
}
