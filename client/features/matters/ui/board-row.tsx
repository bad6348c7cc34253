import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { Stack } from '../../../ui/layout/stack'
import type { BoardView } from '../model/board'
import { Figures } from './figures'

/** A centre's month: figures that are scanned, then why some were not done. */
export function BoardRow({ row: { centreId, title, figures, refused, counted } }: { row: BoardView }) {
  return (
    <Card id={`board-${centreId}`} label={title}>
      <Stack>
        <Copy size="lg" strong>
          {title}
        </Copy>
        <Figures figures={figures} />
        {refused.length > 0 ? (
          <Points title="没有办的，为什么" points={refused} />
        ) : (
          <Copy size="sm" tone="soft">
            没有一件不予办理
          </Copy>
        )}
        <Copy size="xs" tone="quiet">
          {counted}
        </Copy>
      </Stack>
    </Card>
  )
}
