import { Plus } from 'lucide'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Removable } from '../removable'
import type { Side } from './side-sheet'

interface SidesCardProps {
  sides: readonly Side[]
  onAdd: () => void
  onRemove: (at: number) => void
}

/** Who is asked to the table. */
export function SidesCard({ sides, onAdd, onRemove }: SidesCardProps) {
  return (
    <Card id="sides">
      <Stack gap="tap">
        <Copy size="sm" tone="soft">
          请谁来，至少两方
        </Copy>
        {sides.map((side, at) => (
          <Removable
            key={`${side.name}${side.who}`}
            id={`side-remove-${at}`}
            label={`不请${side.name}了`}
            onRemove={() => onRemove(at)}
          >
            <Copy strong>{spaced(side.name)}</Copy>
            <Copy size="xs" tone="quiet">
              {spaced(side.who)}
            </Copy>
          </Removable>
        ))}
        <Button id="side-add" look="line" icon={Plus} onPress={onAdd}>
          加一方
        </Button>
      </Stack>
    </Card>
  )
}
