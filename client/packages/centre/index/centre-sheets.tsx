import type { ChangeSheetProps } from './change-props'
import { ClosureSheet } from './closure-sheet'
import { LeaveSheet } from './leave-sheet'
import { RulesSheet } from './rules-sheet'
import { SessionSheet } from './session-sheet'
import { ShiftsSheet } from './shifts-sheet'

export type SheetName = { name: 'leave' | 'closure' | 'shifts' | 'rules' | 'session'; date?: string }

/** One change of a centre's rules at a time. */
export function CentreSheets({ sheet, ...rest }: ChangeSheetProps & { sheet: SheetName | null }) {
  if (sheet === null) return null
  const props = {
    ...rest,
    onClose: () => {
      rest.changes.clear()
      rest.onClose()
    },
  }
  if (sheet.name === 'leave') return <LeaveSheet {...props} />
  if (sheet.name === 'closure') return <ClosureSheet {...props} />
  if (sheet.name === 'shifts') return <ShiftsSheet {...props} />
  if (sheet.name === 'rules') return <RulesSheet {...props} />
  return <SessionSheet {...props} date={sheet.date} />
}
