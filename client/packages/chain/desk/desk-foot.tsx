import { Bell, Footprints } from 'lucide'
import type { Desk } from '../../../contract'
import { open } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'

/** What a head does most: tell the stairwell something, and write down a visit. */
export function DeskFoot({ desk: { area, may } }: { desk: Desk }) {
  if (!may.notice && !may.visit) return null
  const notice = (
    <Button
      id="desk-notice"
      icon={Bell}
      onPress={() => void open(`/packages/group/notice/index?areaId=${area.areaId}`)}
    >
      发公告
    </Button>
  )
  const visit = (
    <Button
      id="desk-visit"
      icon={Footprints}
      look={may.notice ? 'soft' : 'main'}
      onPress={() => void open(`/packages/visits/record/index?areaId=${area.areaId}`)}
    >
      记走访
    </Button>
  )
  return (
    <ActionFoot>
      {may.notice && may.visit ? (
        <Pair>
          {notice}
          {visit}
        </Pair>
      ) : (
        (may.notice && notice) || visit
      )}
    </ActionFoot>
  )
}
