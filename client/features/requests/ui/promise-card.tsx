import type { RequestKind } from '../../../contract'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { postAndName } from '../../chain/model/posts'
import { kindPromise } from '../model/kind'
import type { First } from '../model/promise'

/** What comes of a grumble or an emergency, where no category is asked for. */
export function PromiseCard({ kind, first }: { kind: RequestKind; first: First | null }) {
  const to = kind === 'grumble' && first ? `会先到：${postAndName(first)}。` : ''
  return (
    <Card>
      <Copy id="raise-promise" size="sm" tone="soft">
        {to}
        {kindPromise[kind]}
      </Copy>
    </Card>
  )
}
