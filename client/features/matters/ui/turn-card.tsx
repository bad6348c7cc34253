import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { Stack } from '../../../ui/layout/stack'
import type { Turn } from '../model/turn'

interface TurnCardProps {
  turn: Turn
  /** Until when it waits. */
  until: string
  /** A way to show materials from here. */
  onPhotos?: (() => void) | undefined
  busy?: boolean
}

/** What is asked of me now; the button that answers it stands at the bottom of the page. */
export function TurnCard({ turn, until, onPhotos, busy }: TurnCardProps) {
  return (
    <Card id={`turn-${turn.kind}`} warm label={turn.title}>
      <Stack gap="small">
        {turn.points.length > 0 ? <Points title={turn.title} points={turn.points} /> : <Copy strong>{turn.title}</Copy>}
        <Copy size="sm" tone="soft" written>
          {turn.words}
        </Copy>
        {until && (
          <Copy size="xs" tone="quiet">
            {until}
          </Copy>
        )}
        {onPhotos && (
          <Button id="turn-photos" look="soft" small busy={busy} onPress={onPhotos}>
            拍照补给窗口看
          </Button>
        )}
      </Stack>
    </Card>
  )
}
