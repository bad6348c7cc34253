import { View } from '@tarojs/components'
import { useState } from 'react'
import { latest, reviewAt, reviewChoices, soonest } from '../../../features/requests/model/review-day'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { dayWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Copy } from '../../../ui/controls/copy'
import { DayStepper } from '../../../ui/controls/day-stepper'
import { type MoveSheetProps, named } from './move'

const usual = 14

/** Cannot be solved now: why, with what evidence, and the day to look again. The head above decides. */
export function ShelveSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('shelve', onGone)
  const [days, setDays] = useState(usual)
  const now = useNow()
  return (
    <WordsSheet
      id="shelve"
      title="申请挂账"
      lead="上一级批了才算挂账，批之前计时不停。理由和日子居民都看得到"
      label="为什么现在办不了"
      hint="为什么现在办不了？如：要等解冻以后才能开挖"
      most={300}
      withPhotos
      action="申请挂账，请上一级批"
      sending={sending}
      failure={failure}
      onSend={async ({ words, photos, unsent }) => {
        const asked = { ...named(detail), reason: words, photos, reviewAt: reviewAt(Date.now(), days) }
        if (await send(asked, unsent)) onClose()
      }}
      onClose={onClose}
    >
      <View>
        <Copy size="sm" tone="soft">
          哪天再来看
        </Copy>
        <DayStepper
          id="shelve"
          label="哪天再来看"
          choices={reviewChoices}
          {...{ days, least: soonest, most: latest }}
          chosen={`${dayWords(reviewAt(now, days))}复查`}
          onChange={setDays}
        />
      </View>
    </WordsSheet>
  )
}
