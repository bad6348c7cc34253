import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Copy } from '../../../ui/controls/copy'
import { Photos } from '../../../ui/controls/photos'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import type { ShelvingView } from '../model/shelving'

/** Why it cannot be done now, who says so, and when somebody looks again. */
export function ShelvingCard({ shelving: { title, reason, note, photos } }: { shelving: ShelvingView }) {
  const srcs = photos.map(srcOf)
  return (
    <Card id="request-shelving" warm>
      <Stack gap="small">
        <Copy strong>{title}</Copy>
        <Copy size="sm" written>
          {reason}
        </Copy>
        {srcs.length > 0 && <Photos label="挂账的依据" srcs={srcs} onLook={(src) => lookAt(srcs, src)} />}
        <Copy size="xs" tone="soft">
          {note}
        </Copy>
      </Stack>
    </Card>
  )
}
