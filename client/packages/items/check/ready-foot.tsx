import type { MaterialCheck } from '../../../contract'
import { back, go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'

/** Where somebody came from: an application that he is writing, or one that he has sent. */
const ways: Record<string, string> = { apply: '材料齐了，接着申请', matter: '材料齐了，回到办件' }

interface ReadyFootProps {
  check: MaterialCheck
  /** The page to go back to; empty where what remains is a time. */
  from: string
}

/** All is there: on with what it is for, or with a time at the desk. */
export function ReadyFoot({ check, from }: ReadyFootProps) {
  const way = ways[from]
  if (way)
    return (
      <ActionFoot>
        <Button id="check-back" onPress={() => void back()}>
          {way}
        </Button>
      </ActionFoot>
    )
  const items = check.items.map(({ code }) => code).join(',')
  return (
    <ActionFoot>
      <Button id="check-book" onPress={() => void go('book', { items })}>
        材料齐了，约个时间
      </Button>
    </ActionFoot>
  )
}
