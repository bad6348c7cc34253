import { useState } from 'react'
import type { ItemCard, LifeEvent } from '../../../contract'
import { shelvesOf } from '../../../features/items/model/guide'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Section } from '../../../ui/layout/section'
import { ItemList } from './item-list'

interface ShelvesProps {
  items: readonly ItemCard[]
  event: LifeEvent | null
  mayPublish: boolean
}

/** What is usual, or everything, list by list: what we must do, help with, certify, and what is not ours. */
export function Shelves({ items, event, mayPublish }: ShelvesProps) {
  const [all, setAll] = useState(false)
  const more = event === null ? (all ? '只看常办的' : `全部 ${items.length} 项`) : undefined
  return (
    <>
      {shelvesOf(items, event, all).map(({ list, title, items: shelf }, at) => (
        <Shelf
          key={title}
          title={title}
          aside={at === 0 ? more : `${shelf.length} 项`}
          onAside={at === 0 && more ? () => setAll(!all) : undefined}
        >
          {list === 'other-office' && (
            <Copy size="sm" tone="soft">
              这几件社区不能办、开了证明也不管用，我们告诉您该找谁。
            </Copy>
          )}
          <ItemList items={shelf} />
        </Shelf>
      ))}
      {mayPublish && (
        <Button id="guide-new" look="line" onPress={() => void go('editItem')}>
          新增一个事项
        </Button>
      )}
    </>
  )
}

interface ShelfProps {
  title: string
  aside: string | undefined
  onAside: (() => void) | undefined
  children: React.ReactNode
}

function Shelf({ title, aside, onAside, children }: ShelfProps) {
  return (
    <>
      <Section id="guide-all" title={title} aside={aside} onAside={onAside} leads={false} />
      {children}
    </>
  )
}
