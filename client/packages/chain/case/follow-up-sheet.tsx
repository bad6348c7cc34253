import { FollowUpWords } from '../../../features/requests/ui/follow-up-words'
import { useMove } from '../../../features/requests/use-move'
import { type MoveSheetProps, named } from './move'

export function FollowUpSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('followUp', onGone)
  return (
    <FollowUpWords
      why={detail.request.followUp?.why}
      sending={sending}
      failure={failure}
      onSend={(said) => send({ ...named(detail), ...said })}
      onClose={onClose}
    />
  )
}
