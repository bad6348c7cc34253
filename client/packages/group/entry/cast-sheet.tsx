import { useState } from 'react'
import type { EntryDetail, VoteCard } from '../../../contract'
import { openBallots } from '../../../features/group/model/vote'
import { useCast } from '../../../features/group/use-vote'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface CastSheetProps {
  detail: EntryDetail
  card: VoteCard
  onClose: () => void
}

/** One household, one vote: for which door, for what, once. */
export function CastSheet({ detail, card, onClose }: CastSheetProps) {
  const open = openBallots(detail.ballots)
  const { cast, sending, failure } = useCast()
  const [unitId, setUnit] = useState(open[0]?.unitId ?? '')
  const [choice, setChoice] = useState<number | null>(null)
  const home = open.find((one) => one.unitId === unitId) ?? open[0]
  const send = async () => {
    if (choice === null || !home) return
    if (await cast({ entryId: card.entryId, choice, unitId: home.unitId })) onClose()
  }
  const option = choice === null ? undefined : card.options[choice]
  const foot = (
    <Button id="cast-send" busy={sending} disabled={choice === null || !home} onPress={() => void send()}>
      {option ? `${home?.door ?? ''} 投给“${option}”` : '先选一项'}
    </Button>
  )
  return (
    <Sheet id="cast" title={`替 ${home?.door ?? '我家'} 投票`} onClose={onClose} foot={foot}>
      <Stack gap="tap">
        {failure && <Note id="cast-failed" tone="careful" {...failure} />}
        {open.length > 1 && (
          <>
            <Copy size="sm" tone="soft">
              您有几个家可以投，先投哪一户
            </Copy>
            {open.map((one) => (
              <Chip
                key={one.unitId}
                id={`cast-home-${one.unitId}`}
                on={one === home}
                onPress={() => setUnit(one.unitId)}
              >
                {spaced(`${one.title} ${one.door}`)}
              </Chip>
            ))}
          </>
        )}
        {card.options.map((words, at) => (
          <Choice
            key={words}
            id={`cast-${at}`}
            on={choice === at}
            title={spaced(words)}
            onPress={() => setChoice(at)}
          />
        ))}
        <Copy size="xs" tone="quiet">
          {`一户一票，家里谁投都算，投了不能改。${card.secret ? '不记名，谁也看不到您家投了什么' : '记名，结束以后同单元的住户看得到'}`}
        </Copy>
      </Stack>
    </Sheet>
  )
}
