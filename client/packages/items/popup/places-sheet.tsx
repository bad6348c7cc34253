import { usePopupPlaces } from '../../../features/items/use-popups'
import { spaced } from '../../../language/spacing'
import { sinceWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Cell } from '../../../ui/layout/cell'
import { Sheet } from '../../../ui/sheet/sheet'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'

/** Who comes: short names and stairwells. */
export function PlacesSheet({ popupId, onClose }: { popupId: string; onClose: () => void }) {
  const now = useNow()
  const { view } = usePopupPlaces(popupId, true)
  return (
    <Sheet id="places" title="谁约了" onClose={onClose}>
      <Shown view={view} empty={<Empty title="还没有人约" words="约了的邻居会出现在这里" />}>
        {({ items }) =>
          items.map(({ called, title, at }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two neighbours may read the same
            <Cell key={index} title={called || '居民'} note={spaced(title)} aside={sinceWords(at, now)} />
          ))
        }
      </Shown>
    </Sheet>
  )
}
