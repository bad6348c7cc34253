import { useState } from 'react'
import type { RequestView } from '../../contract'
import { useLookedAt } from '../../features/messages/use-news'
import { PendingNote } from '../../features/outbox/ui/pending-note'
import { hasRated } from '../../features/requests/model/timeline'
import { RequestDetail } from '../../features/requests/ui/request-detail'
import { useGone } from '../../features/requests/use-gone'
import { useRequest } from '../../features/requests/use-request'
import { useNow } from '../../language/use-now'
import { back, go } from '../../platform/navigate'
import { usePageQuery, usePull } from '../../platform/page'
import { Screen } from '../../ui/screen/screen'
import { Note } from '../../ui/states/note'
import { Shown } from '../../ui/states/shown'
import { Skeleton } from '../../ui/states/skeleton'
import { FreshNote } from './fresh-note'
import { ReporterFoot } from './reporter-foot'
import { type ReporterSheet, ReporterSheets } from './reporter-sheets'

/** How my request stands, and what I may do about it. */
export default function RequestPage() {
  const requestId = usePageQuery('id')
  const fresh = usePageQuery('fresh') === '1'
  const recurred = usePageQuery('recurred') === '1'
  const call = usePageQuery('call')
  const joined = usePageQuery('joined') === '1'
  const { view, data, fresh: again } = useRequest(requestId)
  const [sheet, setSheet] = useState<ReporterSheet | null>(null)
  useLookedAt(data?.request)
  const gone = useGone(() => setSheet(null))
  const now = useNow()
  usePull(again)
  const open = (next: ReporterSheet) => {
    gone.forget()
    setSheet(next)
  }
  const rated = data !== undefined && hasRated(data.timeline)
  const foot = data && <ReporterFoot moves={data.moves} rated={rated} onSheet={open} />
  const over = data && (
    <ReporterSheets sheet={sheet} request={data.request} onGone={gone.hear} onClose={() => setSheet(null)} />
  )
  return (
    <Screen id="request" title="诉求进展" onBack={() => void back()} foot={foot} over={over}>
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {({ request, timeline }) => (
          <RequestDetail
            request={request}
            timeline={timeline}
            now={now}
            note={noteOn(request)}
            onOpen={(id) => void go('request', { id })}
          />
        )}
      </Shown>
    </Screen>
  )

  function noteOn(request: RequestView) {
    if (gone.words) return <Note id="request-moved" tone="careful" {...gone.words} />
    if (joined) return <Note id="request-joined" tone="good" title="附议好了" words="有进展告诉您，办好了也请您评价" />
    if (fresh) return <FreshNote request={request} recurred={recurred} call={call} />
    if (rated && request.state === 'resolved')
      return <Note id="request-rated" tone="good" title="您评过了" words="等邻居们也评过，按多数的意思办" />
    return <PendingNote about={requestId} onOpen={() => void go('outbox')} />
  }
}
