import type { MaterialCheck } from '../../../contract'
import { isHandedIn, type OnwardStep, onwardView } from '../../../features/items/model/check'
import { back, go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'

/** Where somebody came from: an application that he is writing, or one that he has sent. */
const ways: Record<string, string> = { apply: '材料齐了，接着申请', matter: '材料齐了，回到办件' }

interface ReadyFootProps {
  check: MaterialCheck
  /** The page to go back to; empty where this one was opened for itself. */
  from: string
}

/** All is there: on with what it is for, on line, or with a time at the desk, as its items can be done. */
export function ReadyFoot({ check, from }: ReadyFootProps) {
  const way = isHandedIn(check) ? null : ways[from]
  if (way)
    return (
      <ActionFoot>
        <Button id="check-back" onPress={() => void back()}>
          {way}
        </Button>
      </ActionFoot>
    )
  const items = check.items.map(({ code }) => code).join(',')
  const lead = ({ to }: OnwardStep) => {
    if (to === 'matter') return void (from === 'matter' ? back() : go('matter', { id: check.matterId ?? '' }))
    void (to === 'apply' ? go('apply', { codes: items }) : go('book', { items }))
  }
  const { steps } = onwardView(check)
  const words = (step: OnwardStep) => (isHandedIn(check) ? '拍好了，回到办件' : step.words)
  if (steps.length === 0) return null
  return (
    <ActionFoot>
      {steps.map((step, place) => (
        <Button key={step.id} id={step.id} look={place === 0 ? 'main' : 'line'} onPress={() => lead(step)}>
          {words(step)}
        </Button>
      ))}
    </ActionFoot>
  )
}
