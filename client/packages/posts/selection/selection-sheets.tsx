import type { Nominee, Objection, Selection } from '../../../features/posts/model/selection'
import { ConfirmSheet } from './confirm-sheet'
import { NominateSheet } from './nominate-sheet'
import { RuleSheet } from './rule-sheet'
import { SayingSheet } from './saying-sheet'

export type SelectionSheet =
  | { sheet: 'nominate' | 'object' }
  | { sheet: 'confirm'; nominee: Nominee }
  | { sheet: 'refuse'; nominee: Nominee }
  | { sheet: 'rule'; objection: Objection }

interface SelectionSheetsProps {
  sheet: SelectionSheet
  selection: Selection
  onClose: () => void
}

/** The one decision that is open. */
export function SelectionSheets({ sheet, selection, onClose }: SelectionSheetsProps) {
  const { areaId } = selection
  if (sheet.sheet === 'confirm') return <ConfirmSheet areaId={areaId} nominee={sheet.nominee} onClose={onClose} />
  if (sheet.sheet === 'nominate') return <NominateSheet selection={selection} onClose={onClose} />
  if (sheet.sheet === 'rule') return <RuleSheet areaId={areaId} objection={sheet.objection} onClose={onClose} />
  const nominee = sheet.sheet === 'refuse' ? sheet.nominee : undefined
  return <SayingSheet areaId={areaId} nominee={nominee} onClose={onClose} />
}
