import { useState } from 'react'
import type { ItemMode } from '../../../contract'
import { noticeText, noticeView } from '../../../features/items/model/notice'
import { useCentres, useDirectory, useItemNotice } from '../../../features/items/use-guide'
import { copyWords } from '../../../platform/clipboard'
import { back } from '../../../platform/navigate'
import { type SharedCard, useCardSharing, usePageQuery } from '../../../platform/page'
import { canPrint, printPage } from '../../../platform/print'
import { Button } from '../../../ui/controls/button'
import { ShareButton } from '../../../ui/controls/share-button'
import { Pair } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { NoticeFoot } from './notice-foot'
import { NoticePaper } from './notice-paper'

/** The one-time notice: everything said at once, to be read, sent on, copied and printed. */
export default function NoticePage() {
  const codes = usePageQuery('codes').split(',').filter(Boolean)
  const { view, data } = useItemNotice(codes)
  const { data: centres } = useCentres()
  const { data: directory } = useDirectory()
  const [copied, setCopied] = useState(false)
  const notice = data ? noticeView(data, centres?.[0], directory?.items ?? []) : null
  const card: SharedCard = {
    title: notice ? `一次性告知单：${notice.title}` : '一次性告知单',
    page: 'itemNotice',
    query: { codes: codes.join(',') },
  }
  useCardSharing(card)
  const copy = async () => setCopied(notice !== null && (await copyWords(noticeText(notice))))
  const ours = data && data.minutes > 0
  return (
    <Screen
      id="notice"
      title="一次性告知单"
      onBack={() => void back()}
      foot={ours ? <NoticeFoot codes={codes} remote={data ? fromHome(data.items) : false} /> : undefined}
    >
      <Shown view={view}>{() => notice && <NoticePaper notice={notice} />}</Shown>
      {copied && <Note id="notice-copied" tone="good" title="复制好了" words="可以粘贴发给家里人" />}
      {notice && (
        <Pair>
          <Button id="notice-copy" look="line" onPress={() => void copy()}>
            复制文字
          </Button>
          {canPrint ? (
            <Button id="notice-print" look="line" onPress={printPage}>
              打印
            </Button>
          ) : (
            <ShareButton id="notice-share" card={card} look="line">
              发给家人
            </ShareButton>
          )}
        </Pair>
      )}
    </Screen>
  )
}

const away = ['online', 'errand', 'home'] as const
/** Whether there is one way in which all of these can be done without coming. */
const fromHome = (items: ReadonlyArray<{ modes: readonly ItemMode[] }>) =>
  away.some((mode) => items.every(({ modes }) => modes.includes(mode)))
