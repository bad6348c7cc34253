import { type RefusalRule, type RequestView, refusalRules } from '../../../contract'
import { momentWords } from '../../../language/time'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { postAndName } from '../../chain/model/posts'

interface RefusalCardProps {
  refusal: NonNullable<RequestView['refusal']>
  objection: RequestView['objection']
  ruler: RequestView['ruler']
  now: number
}

/** Why it was refused, and where to go instead: never the one without the other. And what was said against it. */
export function RefusalCard({ refusal, objection, ruler, now }: RefusalCardProps) {
  return (
    <Card id="request-refusal" warm>
      <Stack gap="small">
        <Copy strong>{refusalRules[refusal.rule as RefusalRule] ?? '这件事不予受理'}</Copy>
        <Copy size="sm" tone="soft" written>
          可以这样办：{refusal.elsewhere}
        </Copy>
        {objection && (
          <Copy id="request-objection" size="sm" written>
            {momentWords(objection.at, now)} 提出异议：{objection.words}
          </Copy>
        )}
        {objection && (
          <Copy size="xs" tone="soft">
            {ruler ? `等${postAndName(ruler)}裁定` : '已经裁定，结果在下面'}
          </Copy>
        )}
      </Stack>
    </Card>
  )
}
