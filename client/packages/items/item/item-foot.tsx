import type { ItemMode } from '../../../contract'
import { useBasket } from '../../../features/items/basket'
import { back, go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'

/** On with this one alone, or together with others in one visit. */
export function ItemFoot({ code, modes }: { code: string; modes: readonly ItemMode[] }) {
  const { chosen, toggle } = useBasket()
  const together = chosen.includes(code) ? chosen : [...chosen, code]
  const add = () => {
    if (!chosen.includes(code)) toggle(code)
    void back()
  }
  return (
    <ActionFoot>
      {modes.some((mode) => mode !== 'desk') && (
        <Button id="item-apply" look="soft" onPress={() => void go('apply', { codes: together.join(',') })}>
          {together.length > 1 ? `${together.length} 件一起网上申请` : '网上申请，不用跑'}
        </Button>
      )}
      <Pair>
        <Button id="item-add" look="line" onPress={add}>
          再选一件
        </Button>
        <Button id="item-go" onPress={() => void go('itemNotice', { codes: together.join(',') })}>
          {together.length > 1 ? `${together.length} 件一起办` : '我要办'}
        </Button>
      </Pair>
    </ActionFoot>
  )
}
