import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import type { CheckCardView } from '../model/check'

/** A check of materials in a list. */
export function CheckCard({ card, onOpen }: { card: CheckCardView; onOpen: (checkId: string) => void }) {
  return (
    <Card id={`check-${card.checkId}`} label={card.label} onPress={() => onOpen(card.checkId)}>
      <TitleLine title={card.title} tag={card.tag} />
      <Copy size="sm" tone="soft">
        {card.words}
      </Copy>
      <Copy size="xs" tone="quiet">
        {card.quiet}
      </Copy>
    </Card>
  )
}
