import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'

export interface Door {
  door: string
  called: string
}

interface DoorFormProps extends Door {
  title: string
  onChange: (part: Partial<Door>) => void
}

/** The door, and how one likes to be called. */
export function DoorForm({ title, door, called, onChange }: DoorFormProps) {
  return (
    <Card id="unit-door">
      <Stack>
        <Copy size="lg" strong>
          {title}
        </Copy>
        <Line
          id="unit-door-number"
          label="门牌"
          hint="如 501，不填也行"
          value={door}
          most={10}
          onChange={(value) => onChange({ door: value })}
        />
        <Line
          id="unit-called"
          label="怎么称呼您"
          hint="如 朴女士、老金"
          value={called}
          most={12}
          onChange={(value) => onChange({ called: value })}
        />
        <Copy size="xs" tone="quiet">
          单元长会来核实。门牌和称呼只给办您事的人看
        </Copy>
      </Stack>
    </Card>
  )
}
