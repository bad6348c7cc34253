import { ListChecks } from 'lucide'
import type { EntryDetail, NoticeCard } from '../../../contract'
import { figuresView } from '../../../features/group/model/receipts'
import { Progress } from '../../../features/group/ui/progress'
import { useReadReceipt } from '../../../features/group/use-entry'
import { useReceipts } from '../../../features/group/use-receipts'
import { momentWords } from '../../../language/time'
import { go } from '../../../platform/navigate'
import { useOnce } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

interface NoticeBodyProps {
  detail: EntryDetail
  card: NoticeCard
  now: number
}

/** Being seen is being read: the receipt goes by itself. A head sees how far it has come. */
export function NoticeBody({ detail: { may }, card, now }: NoticeBodyProps) {
  const { send, failure } = useReadReceipt()
  useOnce(card.read === false, () => void send({ entryId: card.entryId }))
  return (
    <>
      {may.receipts && card.state === 'inForce' && <HowFar entryId={card.entryId} />}
      {card.read === true && <Note id="notice-read" tone="good" title="您家看过了" words="单元长不用再来找您" />}
      {card.read === false && failure && (
        <Note id="notice-unsent" tone="careful" title="还没告诉单元长您看过了" words="有信号时再打开一次就行" />
      )}
      <Copy size="xs" tone="quiet" centred>
        {lastWords(card, now)}
      </Copy>
    </>
  )
}

const lastWords = ({ state, expiresAt }: NoticeCard, now: number) =>
  ({
    inForce: `${momentWords(expiresAt, now)} 前有效`,
    expired: '这条公告已经过期，留着备查',
    withdrawn: '这条公告已经撤回',
  })[state]

function HowFar({ entryId }: { entryId: string }) {
  const { view } = useReceipts(entryId, '')
  return (
    <Shown view={view} waiting={<Skeleton cards={1} />}>
      {({ whole }) => {
        const { read, households, percent, note } = figuresView(whole)
        return (
          <Card id="notice-receipts">
            <Progress id="notice-progress" done={read} of={households} words="户已读" percent={percent} />
            <Cell
              id="notice-unread"
              icon={ListChecks}
              title="谁还没看"
              note={note}
              onPress={() => void go('receipts', { id: entryId })}
            />
          </Card>
        )
      }}
    </Shown>
  )
}
