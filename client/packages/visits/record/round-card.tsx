import { useDoors } from '../../../features/visits/use-visits'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { PickUnit } from './pick-unit'

interface RoundCardProps {
  unitId: string
  doors: readonly string[]
  onChange: (doors: string[]) => void
}

/** The doors of the stairwell, from the first floor up: those on this round are tapped. */
export function RoundCard({ unitId, doors, onChange }: RoundCardProps) {
  const { view } = useDoors(unitId, unitId !== '')
  const turn = (door: string) => onChange(doors.includes(door) ? doors.filter((one) => one !== door) : [...doors, door])
  // Not a stairwell: the head of a building or grid says first where he is.
  if (view.state === 'failed') return <PickUnit areaId={unitId} />
  return (
    <Card>
      <Stack gap="small">
        <Copy strong>走了哪几户</Copy>
        <Copy size="sm" tone="quiet">
          都好的一起记；楼道里的问题不用选门
        </Copy>
        <Shown view={view} waiting={<Skeleton cards={1} />}>
          {({ doors: floors }) => (
            <>
              {floors.map((floor) => (
                <Chips key={floor.join()} many label="这一层的门">
                  {floor.map((door) => (
                    <Chip key={door} id={`round-${door}`} many on={doors.includes(door)} onPress={() => turn(door)}>
                      {door}
                    </Chip>
                  ))}
                </Chips>
              ))}
            </>
          )}
        </Shown>
      </Stack>
    </Card>
  )
}
