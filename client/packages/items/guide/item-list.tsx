import type { ItemCard as Card } from '../../../contract'
import { useBasket } from '../../../features/items/basket'
import { itemCardView } from '../../../features/items/model/card'
import { ItemCard } from '../../../features/items/ui/item-card'
import { go } from '../../../platform/navigate'

interface ItemListProps {
  items: ReadonlyArray<Card & { because?: string | null }>
}

/** Items one under the other, each to be read or put together with others. */
export function ItemList({ items }: ItemListProps) {
  const { chosen, toggle } = useBasket()
  return (
    <>
      {items.map((item) => (
        <ItemCard
          key={item.code}
          card={itemCardView(item)}
          chosen={chosen.includes(item.code)}
          onOpen={(code) => void go('item', { code })}
          onChoose={toggle}
        />
      ))}
    </>
  )
}
