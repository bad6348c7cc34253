import { useState } from 'react'
import { type BoardItem, boardCard } from '../../../features/board/model/board'
import { frameOf, marksOf, placesOf } from '../../../features/board/model/map'
import { BoardCard } from '../../../features/board/ui/board-card'
import { isWeb } from '../../../platform/build'
import { Copy } from '../../../ui/controls/copy'
import { AreaMap } from './area-map'
import styles from './index.module.scss'

interface BoardMapProps {
  items: readonly BoardItem[]
  now: number
}

/** The matters of the list where they are; a tap on a mark brings its cards below. */
export function BoardMap({ items, now }: BoardMapProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const places = placesOf(items)
  if (places.length === 0) {
    return (
      <Copy id="board-unplaced" size="sm" tone="soft" centred className={styles.hint}>
        这里的事都没有公开位置，请看列表
      </Copy>
    )
  }
  const marks = isWeb ? marksOf(places, frameOf(places)) : places
  const here = marks.find(({ items: there }) => there.some(({ requestId }) => requestId === chosen))
  return (
    <>
      <AreaMap places={places} chosen={chosen} onChoose={setChosen} />
      {here ? (
        here.items.map((item) => <BoardCard key={item.requestId} card={boardCard(item, now)} />)
      ) : (
        <Copy id="board-hint" size="sm" tone="soft" centred className={styles.hint}>
          点一下窗子，看那里是什么事
        </Copy>
      )}
    </>
  )
}
