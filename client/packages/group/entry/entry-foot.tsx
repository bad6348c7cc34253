import { MessageCircle, Vote } from 'lucide'
import type { ReactNode } from 'react'
import type { EntryDetail } from '../../../contract'
import { mineToState } from '../../../features/group/model/meeting'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import type { EntrySheet } from './entry-sheets'
import { moreOf } from './more'

interface EntryFootProps {
  detail: EntryDetail
  onSheet: (sheet: EntrySheet) => void
}

/** What this reader may do: the one thing he came for, and the rest behind one button. */
export function EntryFoot({ detail, onSheet }: EntryFootProps) {
  const main = mainOf(detail, onSheet)
  const more = moreOf(detail).length > 0 && (
    <Button id="entry-more" look={main ? 'soft' : 'line'} onPress={() => onSheet({ name: 'more' })}>
      更多
    </Button>
  )
  if (!main && !more) return null
  return (
    <ActionFoot>
      {main && more ? (
        <Pair>
          {main}
          {more}
        </Pair>
      ) : (
        main || more
      )}
    </ActionFoot>
  )
}

function mainOf({ card, may }: EntryDetail, onSheet: (sheet: EntrySheet) => void): ReactNode {
  if (may.cast)
    return (
      <Button id="vote-cast" icon={Vote} onPress={() => onSheet({ name: 'cast' })}>
        替我家投票
      </Button>
    )
  if (may.comment)
    return (
      <Button id="topic-comment" icon={MessageCircle} onPress={() => onSheet({ name: 'comment' })}>
        说一句
      </Button>
    )
  if (may.position && card.kind === 'meeting' && mineToState(card.parties).length > 0)
    return (
      <Button id="meeting-position" onPress={() => onSheet({ name: 'position' })}>
        表个态
      </Button>
    )
  if (may.conclude)
    return (
      <Button id="meeting-conclude" onPress={() => onSheet({ name: 'conclude' })}>
        写结论
      </Button>
    )
  return null
}
