import type { MaterialCheck } from '../../../contract'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'

/** All is there: what remains is a time. */
export function ReadyFoot({ check }: { check: MaterialCheck }) {
  const items = check.items.map(({ code }) => code).join(',')
  return (
    <ActionFoot>
      <Button id="check-book" onPress={() => void go('book', { items })}>
        材料齐了，约个时间
      </Button>
    </ActionFoot>
  )
}
