import type { MatterMove } from '../../../contract'
import { AskSheet } from './ask-sheet'
import { ConcludeSheet } from './conclude-sheet'
import { HandSheet } from './hand-sheet'
import type { MatterSheetProps } from './move'
import { PassSheet } from './pass-sheet'
import { VisitSheet } from './visit-sheet'
import { DeclineSheet, DeliverSheet, FollowUpSheet, SendSheet, SupplySheet, VisitedSheet } from './word-sheets'

const sheets = {
  ask: AskSheet,
  supply: SupplySheet,
  send: SendSheet,
  conclude: ConcludeSheet,
  deliver: DeliverSheet,
  handOver: HandSheet,
  declineOver: DeclineSheet,
  arrangeVisit: VisitSheet,
  visited: VisitedSheet,
  pass: PassSheet,
  followUp: FollowUpSheet,
} as const

export type MatterSheetName = keyof typeof sheets
export const isSheet = (move: MatterMove): move is MatterSheetName => move in sheets

/** Every move that needs a word has its own sheet. */
export function MatterSheets({ sheet, ...props }: MatterSheetProps & { sheet: MatterSheetName }) {
  const Chosen = sheets[sheet]
  return <Chosen {...props} />
}
