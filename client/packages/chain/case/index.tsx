import { useState } from 'react'
import { useMe } from '../../../features/chain/use-me'
import { PendingNote } from '../../../features/outbox/ui/pending-note'
import { deskMoves, footOf } from '../../../features/requests/model/moves'
import { RequestDetail } from '../../../features/requests/ui/request-detail'
import { useGone } from '../../../features/requests/use-gone'
import { useRequest } from '../../../features/requests/use-request'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useOnce, usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { DeskFoot } from './desk-foot'
import { type DeskSheet, DeskSheets, isDeskSheet } from './desk-sheets'
import { MoreSheet } from './more-sheet'
import { RevealSheet } from './reveal-sheet'

const noPosts: never[] = []

/** A case on the desk of a head or handler: the same story, and the moves that are theirs. */
export default function CasePage() {
  const requestId = usePageQuery('id')
  const doing = usePageQuery('do')
  const { view, data, fresh } = useRequest(requestId)
  const posts = useMe().data?.posts ?? noPosts
  const [sheet, setSheet] = useState<DeskSheet | 'more' | 'reveal' | null>(null)
  const close = () => setSheet(null)
  const gone = useGone(close)
  const now = useNow()
  usePull(fresh)
  const open = (next: DeskSheet | 'more' | 'reveal') => {
    gone.forget()
    setSheet(next)
  }
  const moves = deskMoves(
    data?.moves ?? [],
    data?.request,
    posts.flatMap(({ departmentId }) => departmentId ?? []),
  )
  const foot = footOf(moves)
  useOnce(doing !== '' && data !== undefined, () => {
    const asked = moves.find(({ move }) => move === doing)
    if (asked && isDeskSheet(asked.move)) open(asked.move)
  })
  return (
    <Screen
      id="case"
      title="办理诉求"
      onBack={() => void back()}
      foot={moves.length > 0 && <DeskFoot foot={foot} onMove={open} onMore={() => open('more')} />}
      over={over()}
    >
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {({ request, timeline, mayReveal }) => (
          <RequestDetail
            request={request}
            timeline={timeline}
            now={now}
            desk
            note={
              <>
                {gone.words && <Note id="case-moved" tone="careful" {...gone.words} />}
                {!gone.words && <PendingNote about={requestId} onOpen={() => void go('outbox')} />}
              </>
            }
            onOpen={(id) => void go('case', { id })}
            onContact={mayReveal ? () => open('reveal') : undefined}
          />
        )}
      </Shown>
    </Screen>
  )

  function over() {
    if (!data || sheet === null) return null
    if (sheet === 'more') return <MoreSheet moves={foot.more} onMove={open} onClose={close} />
    if (sheet === 'reveal') return <RevealSheet detail={data} onGone={gone.hear} onClose={close} />
    return <DeskSheets key={sheet} sheet={sheet} detail={data} posts={posts} onGone={gone.hear} onClose={close} />
  }
}
