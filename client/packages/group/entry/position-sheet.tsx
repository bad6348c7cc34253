import { useState } from 'react'
import type { MeetingCard, Stance } from '../../../contract'
import { mineToState, stanceWords } from '../../../features/group/model/meeting'
import { useEntryAct } from '../../../features/group/use-entry'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { Choice } from '../../../ui/controls/choice'

const stances = Object.keys(stanceWords) as Stance[]

/** What a side of the table has to say, once. */
export function PositionSheet({ card, onClose }: { card: MeetingCard; onClose: () => void }) {
  const { send, sending, failure } = useEntryAct('position')
  const [stance, setStance] = useState<Stance | null>(null)
  const party = mineToState(card.parties)[0]
  const say = async (words: string) => {
    if (!party || !stance) return
    if (await send({ entryId: card.entryId, partyId: party.partyId, stance, words })) onClose()
  }
  return (
    <WordsSheet
      id="position"
      title={`代表${party?.name ?? ''}表态`}
      lead="说一次为准，大家都看得到"
      hint="为什么，有什么条件"
      most={300}
      missing={stance ? null : '先选一种态度'}
      action="就这样说"
      sending={sending}
      failure={failure}
      onSend={({ words }) => void say(words)}
      onClose={onClose}
    >
      {stances.map((name) => (
        <Choice
          key={name}
          id={`position-${name}`}
          on={stance === name}
          title={stanceWords[name]}
          onPress={() => setStance(name)}
        />
      ))}
    </WordsSheet>
  )
}
