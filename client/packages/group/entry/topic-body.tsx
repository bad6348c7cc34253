import { FileText } from 'lucide'
import type { EntryDetail, TopicCard } from '../../../contract'
import { CommentLine } from '../../../features/group/ui/comment-line'
import { useComments } from '../../../features/group/use-comments'
import { go } from '../../../platform/navigate'
import { useBottomReached } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { ListEnd } from '../../../ui/states/list-end'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import type { EntrySheet } from './entry-sheets'

interface TopicBodyProps {
  detail: EntryDetail
  card: TopicCard
  now: number
  onSheet: (sheet: EntrySheet) => void
}

/** What came of it, and what was said, in order. */
export function TopicBody({ detail, card, now, onSheet }: TopicBodyProps) {
  const { view, more, loadingMore, next } = useComments(card.entryId, detail.comments)
  useBottomReached(next)
  return (
    <>
      {card.result && <Note id="topic-result" tone="good" title="这件事有结果了" words={card.result} />}
      {card.requestId && (
        <Card>
          <Cell
            id="topic-request"
            icon={FileText}
            title="已转成诉求"
            note="按五步办理，办到哪一步都看得见"
            onPress={() => void go('request', { id: card.requestId ?? '' })}
          />
        </Card>
      )}
      {detail.comments ? (
        <>
          <Section title="大家怎么说" aside={card.comments > 0 ? `${card.comments} 条` : undefined} />
          <Card id="topic-comments">
            <Shown
              view={view}
              empty={<Copy tone="soft">{detail.may.comment ? '还没有人说话。您先说一句？' : '还没有人说话'}</Copy>}
            >
              {(comments) =>
                comments.map((comment) => (
                  <CommentLine
                    key={comment.commentId}
                    comment={comment}
                    now={now}
                    onAct={(act) => onSheet({ name: act, commentId: comment.commentId })}
                  />
                ))
              }
            </Shown>
          </Card>
          {view.state === 'ready' && more && <ListEnd more={more} loading={loadingMore} onMore={next} />}
        </>
      ) : (
        <Copy size="xs" tone="quiet" centred>
          这里暂时只能看，不能留言
        </Copy>
      )}
    </>
  )
}
