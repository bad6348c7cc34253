import { LampCard } from '../../../ui/layout/lamp-card'
import type { MatterCardView } from '../model/card'

interface MatterCardProps {
  card: MatterCardView
  onOpen: (matterId: string) => void
}

/** A matter in a list; it stands out where it waits for the reader. */
export function MatterCard({ card, onOpen }: MatterCardProps) {
  return <LampCard id={`matter-${card.matterId}`} {...card} warm={card.asks} onPress={() => onOpen(card.matterId)} />
}
