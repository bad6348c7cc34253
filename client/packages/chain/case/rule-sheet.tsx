import type { MoveSheetProps } from './move'
import { RuleHandBack } from './rule-hand-back'
import { RuleObjection } from './rule-objection'

/** The last word: on a refusal that the resident does not accept, or on a case that was sent round twice. */
export function RuleSheet(props: MoveSheetProps) {
  return props.detail.request.state === 'refused' ? <RuleObjection {...props} /> : <RuleHandBack {...props} />
}
