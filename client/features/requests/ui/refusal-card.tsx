import { type RefusalRule, refusalRules } from '../../../contract'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'

/** Why it was refused, and where to go instead: never the one without the other. */
export function RefusalCard({ rule, elsewhere }: { rule: string; elsewhere: string }) {
  return (
    <Card id="request-refusal" warm>
      <Copy strong>{refusalRules[rule as RefusalRule] ?? '这件事不予受理'}</Copy>
      <Copy size="sm" tone="soft" written>
        可以这样办：{elsewhere}
      </Copy>
    </Card>
  )
}
