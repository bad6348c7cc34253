import { useState } from 'react'
import type { EntryDetail } from '../../../contract'
import type { CommentAct } from '../../../features/group/ui/comment-line'
import { CastSheet } from './cast-sheet'
import { CommentSheet } from './comment-sheet'
import { LinkSheet } from './link-sheet'
import { MoreSheet } from './more-sheet'
import { PositionSheet } from './position-sheet'
import { RecountSheet } from './recount-sheet'
import { RestoreSheet } from './restore-sheet'
import { RuleSheet } from './rule-sheet'
import { type Saying, SayingSheet } from './saying-sheet'

type Name = 'cast' | 'comment' | 'more' | 'position' | 'recount' | 'link' | Saying | CommentAct

export interface EntrySheet {
  name: Name
  /** A comment under it instead of the topic itself. */
  commentId?: string
}

interface EntrySheetsProps {
  detail: EntryDetail
  sheet: EntrySheet
  onClose: () => void
}

/** Whichever decision is open. */
export function EntrySheets({ detail, sheet: first, onClose }: EntrySheetsProps) {
  const [sheet, setSheet] = useState(first)
  const { card } = detail
  const where = { entryId: card.entryId, ...(sheet.commentId ? { commentId: sheet.commentId } : {}) }
  switch (sheet.name) {
    case 'cast':
      return card.kind === 'vote' && <CastSheet detail={detail} card={card} onClose={onClose} />
    case 'comment':
      return <CommentSheet entryId={card.entryId} onClose={onClose} />
    case 'more':
      return <MoreSheet detail={detail} onChoose={(name) => setSheet({ name })} onClose={onClose} />
    case 'position':
      return card.kind === 'meeting' && <PositionSheet card={card} onClose={onClose} />
    case 'recount':
      return card.kind === 'vote' && <RecountSheet card={card} onClose={onClose} />
    case 'link':
      return <LinkSheet entryId={card.entryId} onClose={onClose} />
    case 'restore':
      return <RestoreSheet where={where} onClose={onClose} />
    case 'rule':
      return <RuleSheet where={where} onClose={onClose} />
    default:
      return <SayingSheet saying={sheet.name} where={where} onClose={onClose} />
  }
}
