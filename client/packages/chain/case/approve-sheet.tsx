import { useState } from 'react'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { dayWords } from '../../../language/time'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Choice } from '../../../ui/controls/choice'
import { Photos } from '../../../ui/controls/photos'
import { Stack } from '../../../ui/layout/stack'
import { type MoveSheetProps, named } from './move'

/** Yes or no to a shelving, with a word why: the resident reads it. */
export function ApproveSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('approve', onGone)
  const [approved, setApproved] = useState<boolean | null>(null)
  const { shelving } = detail.request
  const photos = (shelving?.photos ?? []).map(srcOf)
  return (
    <WordsSheet
      id="approve"
      title="批挂账申请"
      lead={shelving ? `${shelving.reason}\n想到 ${dayWords(shelving.reviewAt)} 再看` : undefined}
      label="说一句理由"
      hint="说一句理由，居民会看到"
      most={200}
      missing={approved === null ? '先选同意还是不同意' : null}
      action={approved ? '同意挂账' : '不同意，请接着办'}
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (approved !== null && (await send({ ...named(detail), approved, words }))) onClose()
      }}
      onClose={onClose}
    >
      {photos.length > 0 && <Photos label="挂账的依据" srcs={photos} onLook={(src) => lookAt(photos, src)} />}
      <Stack gap="tap">
        <Choice
          id="approve-yes"
          on={approved === true}
          title="同意，先挂账"
          note="计时停下，到日子自动接着办"
          onPress={() => setApproved(true)}
        />
        <Choice
          id="approve-no"
          on={approved === false}
          title="不同意，接着办"
          note="计时没停过"
          onPress={() => setApproved(false)}
        />
      </Stack>
    </WordsSheet>
  )
}
