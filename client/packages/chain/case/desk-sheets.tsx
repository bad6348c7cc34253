import type { OutputOf, RequestMove, routes } from '../../../contract'
import type { FailureWords } from '../../../language/failures'
import { AcceptSheet } from './accept-sheet'
import { AssignSheet } from './assign-sheet'
import { RefuseSheet } from './refuse-sheet'
import { AskSheet, ReportSheet, ResolveSheet, StartSheet } from './word-moves'

export type Detail = OutputOf<typeof routes.requests.detail>

export interface MoveSheetProps {
  detail: Detail
  /** Somebody was faster. */
  onGone: (words: FailureWords) => void
  onClose: () => void
}

const sheets = {
  accept: AcceptSheet,
  return: AskSheet,
  refuse: RefuseSheet,
  assign: AssignSheet,
  start: StartSheet,
  report: ReportSheet,
  resolve: ResolveSheet,
} as const

export type DeskSheet = keyof typeof sheets
export const isDeskSheet = (move: RequestMove): move is DeskSheet => move in sheets

interface DeskSheetsProps extends MoveSheetProps {
  sheet: DeskSheet | null
}

/** Every move of a desk has its own sheet. */
export function DeskSheets({ sheet, ...props }: DeskSheetsProps) {
  if (!sheet) return null
  const Chosen = sheets[sheet]
  return <Chosen {...props} />
}
