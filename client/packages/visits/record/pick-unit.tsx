import { routes } from '../../../contract'
import { useReading } from '../../../data/use-reading'
import { spaced } from '../../../language/spacing'
import { replace } from '../../../platform/navigate'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

/** For a head of more than one stairwell: one step down, until a stairwell is named. */
export function PickUnit({ areaId }: { areaId: string }) {
  const { view } = useReading(routes.chain.areas, { parentId: areaId })
  return (
    <Card>
      <Copy strong>在哪一栋、哪个单元</Copy>
      <Shown view={view} waiting={<Skeleton cards={1} />}>
        {({ items }) => (
          <>
            {items.map(({ id, name, households }) => (
              <Cell
                key={id}
                id={`unit-${id}`}
                title={spaced(name)}
                aside={`${households} 户`}
                onPress={() => void replace('visitRecord', { areaId: id })}
              />
            ))}
          </>
        )}
      </Shown>
    </Card>
  )
}
