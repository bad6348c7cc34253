import type { RequestMove } from '../../../contract'
import { AcceptSheet } from './accept-sheet'
import { ApproveSheet } from './approve-sheet'
import { ArriveSheet } from './arrive-sheet'
import { AssignSheet } from './assign-sheet'
import { FollowUpSheet } from './follow-up-sheet'
import { HandBackSheet } from './hand-back-sheet'
import { MergeSheet } from './merge-sheet'
import type { MoveSheetProps } from './move'
import { SuperviseSheet, UrgeSheet } from './oversee-sheets'
import { RefuseSheet } from './refuse-sheet'
import { ResolveSheet } from './resolve-sheet'
import { RuleSheet } from './rule-sheet'
import { ShelveSheet } from './shelve-sheet'
import { SignOffSheet } from './sign-off-sheet'
import { SplitSheet } from './split-sheet'
import { TransferSheet } from './transfer-sheet'
import { WhistleSheet } from './whistle-sheet'
import { AskSheet, ReportSheet, StartSheet } from './word-moves'

const sheets = {
  accept: AcceptSheet,
  return: AskSheet,
  refuse: RefuseSheet,
  assign: AssignSheet,
  start: StartSheet,
  report: ReportSheet,
  resolve: ResolveSheet,
  handBack: HandBackSheet,
  rule: RuleSheet,
  shelve: ShelveSheet,
  approve: ApproveSheet,
  urge: UrgeSheet,
  supervise: SuperviseSheet,
  merge: MergeSheet,
  split: SplitSheet,
  transfer: TransferSheet,
  whistle: WhistleSheet,
  arrive: ArriveSheet,
  signOff: SignOffSheet,
  followUp: FollowUpSheet,
} as const

export type DeskSheet = keyof typeof sheets
export const isDeskSheet = (move: RequestMove): move is DeskSheet => move in sheets

interface DeskSheetsProps extends MoveSheetProps {
  sheet: DeskSheet
}

/** Every move of a desk has its own sheet. */
export function DeskSheets({ sheet, ...props }: DeskSheetsProps) {
  const Chosen = sheets[sheet]
  return <Chosen {...props} />
}
