import { QrCode } from 'lucide'
import { useState } from 'react'
import type { ReviewTask } from '../../../contract'
import { matterHead } from '../../../features/matters/model/head'
import { reviewsView } from '../../../features/matters/model/reviews'
import { type WorkerMove, workerFoot } from '../../../features/matters/model/worker-moves'
import { MatterHead } from '../../../features/matters/ui/matter-head'
import { MatterTimeline } from '../../../features/matters/ui/matter-timeline'
import { PeopleCard } from '../../../features/matters/ui/people-card'
import { ResultCard } from '../../../features/matters/ui/result-card'
import { ReviewsCard } from '../../../features/matters/ui/reviews-card'
import { useMatter, useMatterMove } from '../../../features/matters/use-matter'
import { useGone } from '../../../features/requests/use-gone'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { CodeSheet } from './code-sheet'
import { Custody } from './custody'
import { LookCard } from './look-card'
import { named } from './move'
import { ResendSheet } from './review-sheets'
import { isSheet, type MatterSheetName, MatterSheets } from './sheets'
import { WorkerFoot } from './worker-foot'

type Open = { sheet: MatterSheetName } | { resend: ReviewTask['departmentId'] } | 'more' | 'code' | null

/** A matter at the desk of who works on it: what is asked, what is sealed, who reviews, what is out of the house, the next step. */
export default function CounterMatterPage() {
  const matterId = usePageQuery('id')
  const { view, data, fresh } = useMatter(matterId)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const gone = useGone(close)
  const accept = useMatterMove('accept', gone.hear)
  const takeOver = useMatterMove('takeOver', gone.hear)
  const now = useNow()
  usePull(fresh)
  const foot = data ? workerFoot(data) : null
  const some = foot && (foot.main || foot.beside || foot.more.length > 0)
  return (
    <Screen
      id="counter-matter"
      title="办件"
      onBack={() => void back()}
      foot={
        some && (
          <WorkerFoot
            foot={foot}
            busy={accept.sending || takeOver.sending}
            onMove={begin}
            onMore={() => setOpen('more')}
          />
        )
      }
      over={over()}
    >
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {(matter) => {
          const reviews = reviewsView(matter.reviews, now)
          return (
            <>
              {gone.words && <Note id="matter-moved" tone="careful" {...gone.words} />}
              {(accept.failure ?? takeOver.failure) && !gone.words && (
                <Note tone="careful" title="没办成" {...(accept.failure ?? takeOver.failure)} />
              )}
              <MatterHead head={matterHead(matter, now, false)} />
              {matter.hand?.mine && (
                <Card id="matter-hand" warm>
                  <Copy strong>{`${matter.hand.from}想请您接手`}</Copy>
                  <Copy written>{matter.hand.words}</Copy>
                </Card>
              )}
              {matter.question && (
                <Card id="matter-question" warm>
                  <Copy strong>在等居民补材料，计时停着</Copy>
                  {matter.question.materials.length > 0 && (
                    <Copy>{matter.question.materials.map(({ name }) => name).join('、')}</Copy>
                  )}
                  <Copy size="sm" tone="soft" written>
                    {matter.question.words}
                  </Copy>
                </Card>
              )}
              {matter.result && <ResultCard result={matter.result} now={now} />}
              {matter.document && (
                <Card id="matter-document" warm={matter.document.handedAt === null}>
                  <Cell
                    title={spaced(matter.document.name)}
                    note={matter.document.handedAt === null ? '还没交给本人' : `交给了${matter.document.to ?? '本人'}`}
                  />
                </Card>
              )}
              {matter.may.includes('showCode') && (
                <Card id="matter-phone">
                  <Cell
                    icon={QrCode}
                    title="还没在手机上"
                    note="请他扫码，进展就发给他"
                    aside="出示码"
                    onPress={() => start('code')}
                  />
                </Card>
              )}
              <LookCard matter={matter} now={now} />
              {reviews && (
                <ReviewsCard
                  reviews={reviews}
                  actions={(review) =>
                    !review.agreed && review.lamp === null && matter.may.includes('resend') ? (
                      <Button
                        id={`resend-${review.departmentId}`}
                        small
                        look="soft"
                        onPress={() => start({ resend: review.departmentId as ReviewTask['departmentId'] })}
                      >
                        改好了，再送审
                      </Button>
                    ) : null
                  }
                />
              )}
              <Custody matter={matter} now={now} onGone={gone.hear} />
              <Section title="谁在办" />
              <PeopleCard matter={matter} now={now} />
              <Section title="经过" />
              <MatterTimeline events={matter.timeline} now={now} applicant={false} />
            </>
          )
        }}
      </Shown>
    </Screen>
  )

  function start(next: Open) {
    gone.forget()
    setOpen(next)
  }

  function begin({ move }: WorkerMove) {
    if (!data) return
    gone.forget()
    if (move === 'accept') void accept.send(named(data))
    else if (move === 'takeOver') void takeOver.send(named(data))
    else if (move === 'fill') leave('matterForm')
    else if (move === 'authorise') leave('sign')
    else if (move === 'resend') resend()
    else if (isSheet(move)) setOpen({ sheet: move })
  }

  function leave(page: 'matterForm' | 'sign') {
    close()
    void go(page, { id: matterId })
  }

  /** The first of those that came back; each has its own button on its line. */
  function resend() {
    const returned = data?.reviews.find(({ state }) => state === 'returned')
    if (returned) setOpen({ resend: returned.departmentId })
  }

  function over() {
    if (!data || open === null || !foot) return null
    const props = { matter: data, onGone: gone.hear, onClose: close }
    if (open === 'more')
      return (
        <Sheet id="matter-moves" title="还可以这样办" onClose={close}>
          {foot.more.map((row) => (
            <Cell key={row.move} id={`matter-${row.move}`} title={row.words} onPress={() => begin(row)} />
          ))}
        </Sheet>
      )
    if (open === 'code') return <CodeSheet matter={data} fresh={fresh} onClose={close} />
    if ('resend' in open) return <ResendSheet {...props} departmentId={open.resend} />
    return <MatterSheets key={open.sheet} sheet={open.sheet} {...props} />
  }
}
