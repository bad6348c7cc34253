import { visitCardView } from '../../../features/visits/model/visit'
import { VisitCard } from '../../../features/visits/ui/visit-card'
import { useDoor } from '../../../features/visits/use-visits'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'

/** The last visits to one door, the newest first. */
export function DoorVisits({ unitId, door }: { unitId: string; door: string }) {
  const { view, fresh } = useDoor(unitId, door)
  const now = useNow()
  usePull(fresh)
  const foot = (
    <ActionFoot>
      <Button id="door-record" onPress={() => void go('visitRecord', { areaId: unitId, door })}>
        记一次走访
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="door-visits" title={`${door} 室的走访`} onBack={() => void back()} foot={foot}>
      <Shown view={view}>
        {({ visits }) =>
          visits.length === 0 ? (
            <Empty id="door-visits-none" title="还没走访过" words="每一次走访都会出现在这里" />
          ) : (
            <>
              {visits.map((visit) => (
                <VisitCard
                  key={visit.visitId}
                  visit={visitCardView(visit, now)}
                  onRequest={(id) => void go('case', { id })}
                />
              ))}
              <Copy size="xs" tone="quiet" centred>
                最近十次
              </Copy>
            </>
          )
        }
      </Shown>
    </Screen>
  )
}
