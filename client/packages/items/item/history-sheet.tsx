import { useHistory } from '../../../features/items/use-guide'
import { wholeDateWords } from '../../../language/time'
import { Cell } from '../../../ui/layout/cell'
import { Sheet } from '../../../ui/sheet/sheet'
import { Shown } from '../../../ui/states/shown'

/** Every version of an item: when, by whom, why. */
export function HistorySheet({ code, onClose }: { code: string; onClose: () => void }) {
  const { view } = useHistory(code, true)
  return (
    <Sheet id="history" title="改过什么" onClose={onClose}>
      <Shown view={view}>
        {({ items }) =>
          items.map(({ version, from, reason, by, changed }) => (
            <Cell
              key={version}
              title={`第 ${version} 版 · ${reason}`}
              note={[`${wholeDateWords(from)} ${by}公布`, changed.length > 0 ? `改了${changed.join('、')}` : '']
                .filter(Boolean)
                .join('，')}
            />
          ))
        }
      </Shown>
    </Sheet>
  )
}
