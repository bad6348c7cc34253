import { useState } from 'react'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { Choice } from '../../../ui/controls/choice'
import { Stack } from '../../../ui/layout/stack'
import { type MoveSheetProps, named } from './move'
import { myDepartment } from './my-department'

type Signed = 'done' | 'objects'

/** A department signs for its part, or says that it has none; only who has come may say that it is done. */
export function SignOffSheet({ detail, posts, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('signOff', onGone)
  const [outcome, setOutcome] = useState<Signed | null>(null)
  const arrived = (myDepartment(detail, posts)?.arrivedAt ?? null) !== null
  return (
    <WordsSheet
      id="signOff"
      title="办完签字"
      lead={arrived ? undefined : '还没有报到。先报到再签“办完了”，或者说明不同意见'}
      label="说明"
      hint="我们办了什么？或者为什么不该我们办"
      most={300}
      withPhotos
      missing={outcome ? null : '先选一项'}
      action={outcome === 'objects' ? '提出不同意见' : '签字'}
      sending={sending}
      failure={failure}
      onSend={async ({ unsent, ...written }) => {
        if (outcome && (await send({ ...named(detail), outcome, ...written }, unsent))) onClose()
      }}
      onClose={onClose}
    >
      <Stack gap="tap">
        {arrived && (
          <Choice
            id="signOff-done"
            on={outcome === 'done'}
            title="我们的部分办完了"
            onPress={() => setOutcome('done')}
          />
        )}
        <Choice
          id="signOff-objects"
          on={outcome === 'objects'}
          title="有不同意见"
          note="不归我们管，或者办不成"
          onPress={() => setOutcome('objects')}
        />
      </Stack>
    </WordsSheet>
  )
}
