import { useState } from 'react'
import { deskMoves } from '../../../features/requests/model/moves'
import { RequestDetail } from '../../../features/requests/ui/request-detail'
import { useGone } from '../../../features/requests/use-gone'
import { useRequest } from '../../../features/requests/use-request'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { DeskFoot } from './desk-foot'
import { type DeskSheet, DeskSheets } from './desk-sheets'

/** A case on the desk of a head or handler: the same story, and the moves that are theirs. */
export default function CasePage() {
  const requestId = usePageQuery('id')
  const { view, data, fresh } = useRequest(requestId)
  const [sheet, setSheet] = useState<DeskSheet | null>(null)
  const gone = useGone(() => setSheet(null))
  const now = useNow()
  usePull(fresh)
  const open = (next: DeskSheet) => {
    gone.forget()
    setSheet(next)
  }
  const moves = deskMoves(data?.moves ?? [])
  return (
    <Screen
      id="case"
      title="办理诉求"
      onBack={() => void back()}
      foot={moves.length > 0 && <DeskFoot moves={moves} onMove={open} />}
      over={data && <DeskSheets sheet={sheet} detail={data} onGone={gone.hear} onClose={() => setSheet(null)} />}
    >
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {({ request, timeline }) => (
          <RequestDetail
            request={request}
            timeline={timeline}
            now={now}
            desk
            note={gone.words && <Note id="case-moved" tone="careful" {...gone.words} />}
          />
        )}
      </Shown>
    </Screen>
  )
}
