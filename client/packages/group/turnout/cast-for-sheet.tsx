import { useState } from 'react'
import type { VoteCard } from '../../../contract'
import { useCastFor } from '../../../features/group/use-vote'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { spaced } from '../../../language/spacing'
import { Choice } from '../../../ui/controls/choice'

export interface Asked {
  unitId: string
  door: string
  called: string
}

interface CastForSheetProps {
  card: VoteCard
  asked: Asked
  onClose: () => void
}

/** A head votes for somebody without a smartphone, as he was told; how he was told is kept with the vote. */
export function CastForSheet({ card, asked: { unitId, door, called }, onClose }: CastForSheetProps) {
  const { castFor, sending, failure } = useCastFor()
  const [choice, setChoice] = useState<number | null>(null)
  const cast = async (consent: string) => {
    if (choice !== null && (await castFor({ entryId: card.entryId, unitId, door, choice, consent }))) onClose()
  }
  return (
    <WordsSheet
      id="cast-for"
      title={`替 ${door} ${called}投票`}
      lead="先当面或打电话问清楚。您的名字会和这一票记在一起"
      label="怎么问的"
      hint="如 今天下午当面问的，他说同意"
      most={200}
      missing={choice === null ? '先选他说的那一项' : null}
      action="他说的，投下这一票"
      sending={sending}
      failure={failure}
      onSend={({ words }) => void cast(words)}
      onClose={onClose}
    >
      {card.options.map((option, at) => (
        <Choice
          key={option}
          id={`cast-for-${at}`}
          on={choice === at}
          title={spaced(option)}
          onPress={() => setChoice(at)}
        />
      ))}
    </WordsSheet>
  )
}
