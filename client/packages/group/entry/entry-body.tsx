import type { EntryDetail } from '../../../contract'
import type { EntrySheet } from './entry-sheets'
import { MeetingBody } from './meeting-body'
import { NoticeBody } from './notice-body'
import { TopicBody } from './topic-body'
import { VoteBody } from './vote-body'

interface EntryBodyProps {
  detail: EntryDetail
  now: number
  onSheet: (sheet: EntrySheet) => void
}

/** What stands under the words, by the kind of it. */
export function EntryBody({ detail, now, onSheet }: EntryBodyProps) {
  const { card } = detail
  switch (card.kind) {
    case 'notice':
      return <NoticeBody detail={detail} card={card} now={now} />
    case 'topic':
      return <TopicBody detail={detail} card={card} now={now} onSheet={onSheet} />
    case 'vote':
      return <VoteBody detail={detail} card={card} now={now} onSheet={onSheet} />
    case 'meeting':
      return <MeetingBody card={card} now={now} />
    case 'news':
      return null
  }
}
