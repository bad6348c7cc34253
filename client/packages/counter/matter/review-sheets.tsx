import type { ReviewTask } from '../../../contract'
import { useMatterMove } from '../../../features/matters/use-matter'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { type MatterSheetProps, named } from './move'

export function AgreeSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('agree', onGone)
  return (
    <WordsSheet
      id="agree"
      title="我们部门同意"
      lead={matter.reviews.length > 1 ? '几个部门都同意了，窗口就能办结' : '同意以后，窗口就能办结'}
      hint="说一句意见，如：材料齐全，符合条件。不写也行"
      most={200}
      optional
      action="同意，并告诉窗口"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), ...(words ? { words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function SendBackSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('sendBack', onGone)
  return (
    <WordsSheet
      id="send-back"
      title="退回给窗口"
      lead="只退我们这一家，别的部门接着审"
      hint="缺什么、哪里不对，一次说全"
      most={200}
      action="退回，并说明原因"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), words })) onClose()
      }}
      onClose={onClose}
    />
  )
}

interface ResendSheetProps extends MatterSheetProps {
  departmentId: ReviewTask['departmentId']
}

/** A returned task once more, to that department alone. */
export function ResendSheet({ matter, departmentId, onGone, onClose }: ResendSheetProps) {
  const { send, sending, failure } = useMatterMove('resend', onGone)
  const task = matter.reviews.find((review) => review.departmentId === departmentId)
  return (
    <WordsSheet
      id="resend"
      title={`再送${task?.department ?? '部门'}`}
      lead={task?.words ? `上次退回：${task.words}` : undefined}
      hint="改了什么、补了什么"
      most={200}
      action="再送审"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), departmentId, words })) onClose()
      }}
      onClose={onClose}
    />
  )
}
