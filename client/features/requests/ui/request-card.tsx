import { LampCard } from '../../../ui/layout/lamp-card'
import type { CardView } from '../model/card'

/** A request in a list. */
export function RequestCard({ card, onOpen }: { card: CardView; onOpen: (requestId: string) => void }) {
  return <LampCard id={`request-${card.requestId}`} {...card} onPress={() => onOpen(card.requestId)} />
}
