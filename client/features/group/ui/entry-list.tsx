import type { ReactNode } from 'react'
import type { EntryCard as Card } from '../../../contract'
import type { Paging } from '../../../data/use-paging'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { useBottomReached } from '../../../platform/page'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import { entryView, pressingFirst } from '../model/entry'
import { EntryCard } from './entry-card'

interface EntryListProps {
  paging: Paging<Card>
  empty: ReactNode
  /** What waits comes first; otherwise as it was put up. */
  pressing?: boolean
  onOpen: (entryId: string) => void
}

/** Cards of the group, more by themselves at the bottom. */
export function EntryList({ paging, empty, pressing, onOpen }: EntryListProps) {
  const { view, more, loadingMore, next } = paging
  const now = useNow()
  useBottomReached(next)
  return (
    <Shown view={view} empty={empty}>
      {(cards) => {
        const audiences = new Map(
          cards.map((card) => [card.entryId, card.areaKind === 'unit' ? undefined : spaced(card.areaName)]),
        )
        const views = cards.map((card) => entryView(card, now))
        return (
          <>
            {(pressing ? pressingFirst(views) : views).map((entry) => (
              <EntryCard key={entry.entryId} entry={entry} audience={audiences.get(entry.entryId)} onOpen={onOpen} />
            ))}
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )
      }}
    </Shown>
  )
}
