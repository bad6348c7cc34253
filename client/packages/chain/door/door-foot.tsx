import { Footprints } from 'lucide'
import type { DoorFacts } from '../../../features/chain/model/door'
import { emptyDraft } from '../../../features/requests/model/draft'
import { keepDraft } from '../../../features/requests/use-draft'
import { spaced } from '../../../language/spacing'
import { go, open } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'

/** The three things one does at a door. */
export function DoorFoot({ facts: { unitId, door, title, phoneless, people, may } }: { facts: DoorFacts }) {
  const raise = () => {
    const called = phoneless?.called ?? people.find(({ confirmed }) => confirmed)?.called ?? ''
    keepDraft({
      ...emptyDraft,
      place: { where: { kind: 'area', areaId: unitId }, title: spaced(title), note: '', words: '' },
      behalf: { called, door, ...(phoneless ? { unitId } : {}) },
    })
    void go('raise')
  }
  const at = `areaId=${unitId}&door=${encodeURIComponent(door)}`
  return (
    <ActionFoot>
      {may.visit && (
        <Button id="door-visit" icon={Footprints} onPress={() => void open(`/packages/visits/record/index?${at}`)}>
          记走访
        </Button>
      )}
      <Pair>
        <Button id="door-raise" look="soft" onPress={raise}>
          代报一件事
        </Button>
        <Button id="door-notice" look="soft" onPress={() => void open(`/packages/group/feed/index?${at}`)}>
          告诉他公告
        </Button>
      </Pair>
    </ActionFoot>
  )
}
