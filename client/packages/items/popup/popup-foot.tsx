import type { Popup } from '../../../contract'
import { useBookPopup, useLeavePopup } from '../../../features/items/use-popups'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Note } from '../../../ui/states/note'

/** A place for my household, or giving it back; for who announced it, to change it or call it off. */
export function PopupFoot({ popup, onCancel }: { popup: Popup; onCancel: () => void }) {
  const { popupId, booked, mayBook, mayEdit } = popup
  const book = useBookPopup()
  const leave = useLeavePopup()
  const failure = book.failure ?? leave.failure
  if (!booked && !mayBook && !mayEdit) return null
  return (
    <ActionFoot>
      {failure && <Note id="popup-failure" tone="careful" {...failure} />}
      {mayBook && (
        <Button id="popup-book" busy={book.sending} onPress={() => void book.send({ popupId })}>
          给我家约一个名额
        </Button>
      )}
      {booked && (
        <Button id="popup-leave" look="line" busy={leave.sending} onPress={() => void leave.send({ popupId })}>
          来不了，让给邻居
        </Button>
      )}
      {mayEdit && (
        <Pair>
          <Button id="popup-cancel" look="line" onPress={onCancel}>
            取消这次
          </Button>
          <Button id="popup-edit" look="soft" onPress={() => void go('announce', { id: popupId })}>
            改安排
          </Button>
        </Pair>
      )}
    </ActionFoot>
  )
}
