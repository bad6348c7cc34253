import type { Audience } from '../../../features/group/use-audience'
import { spaced } from '../../../language/spacing'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Cell } from '../../../ui/layout/cell'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

interface DoorChoiceProps {
  /** From the meeting's area down to a stairwell. */
  walk: Audience
  door: string
  onDoor: (door: string) => void
}

/** Which household speaks: first its stairwell, one step down at a time, then its door. */
export function DoorChoice({ walk, door, onDoor }: DoorChoiceProps) {
  const { trail, parts, name, into, upTo } = walk
  const up = trail.length > 1 && (
    <Cell
      id="side-unit-up"
      title={spaced(name)}
      aside="换一个"
      onPress={() => {
        onDoor('')
        upTo(trail.length - 2)
      }}
    />
  )
  return (
    <Shown
      view={parts}
      waiting={<Skeleton cards={1} />}
      empty={
        <>
          {up}
          <Line
            id="side-door"
            label="哪一户来说"
            hint="门牌，如 302"
            value={door}
            most={10}
            onChange={(value) => onDoor(value.trim())}
          />
        </>
      }
    >
      {(areas) => (
        <>
          {up}
          <Copy size="sm" tone="soft">
            请哪个单元的住户来说
          </Copy>
          {areas.map((area) => (
            <Cell
              key={area.id}
              id={`side-part-${area.id}`}
              title={spaced(area.name)}
              note={`${area.households} 户`}
              onPress={() => into(area)}
            />
          ))}
        </>
      )}
    </Shown>
  )
}
