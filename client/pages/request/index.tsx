import { useState } from 'react'
import { RequestDetail } from '../../features/requests/ui/request-detail'
import { useGone } from '../../features/requests/use-gone'
import { useRequest } from '../../features/requests/use-request'
import { useNow } from '../../language/use-now'
import { back } from '../../platform/navigate'
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
  const { view, data, fresh: again } = useRequest(requestId)
  const [sheet, setSheet] = useState<ReporterSheet | null>(null)
  const gone = useGone(() => setSheet(null))
  const now = useNow()
  usePull(again)
  const open = (next: ReporterSheet) => {
    gone.forget()
    setSheet(next)
  }
  const foot = data && <ReporterFoot moves={data.moves} onSheet={open} />
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
            note={
              gone.words ? (
                <Note id="request-moved" tone="careful" {...gone.words} />
              ) : (
                fresh && <FreshNote request={request} />
              )
            }
          />
        )}
      </Shown>
    </Screen>
  )
}
