import { useState } from 'react'
import { verdictsLine } from '../../../features/items/model/check'
import { useCheck, useShowMaterials } from '../../../features/items/use-checks'
import { matterHead } from '../../../features/matters/model/head'
import type { PaperName } from '../../../features/matters/model/papers'
import { reviewsView } from '../../../features/matters/model/reviews'
import { type TurnKind, turnOf, untilWords } from '../../../features/matters/model/turn'
import { AgainCard } from '../../../features/matters/ui/again-card'
import { LooksCard } from '../../../features/matters/ui/looks-card'
import { MatterHead } from '../../../features/matters/ui/matter-head'
import { MatterTimeline } from '../../../features/matters/ui/matter-timeline'
import { DocumentCard, PapersCard } from '../../../features/matters/ui/papers-card'
import { PeopleCard } from '../../../features/matters/ui/people-card'
import { ResultCard } from '../../../features/matters/ui/result-card'
import { ReviewsCard } from '../../../features/matters/ui/reviews-card'
import { TurnCard } from '../../../features/matters/ui/turn-card'
import { useMatter, useOnHome } from '../../../features/matters/use-matter'
import { PendingNote } from '../../../features/outbox/ui/pending-note'
import { useGone } from '../../../features/requests/use-gone'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { MatterFoot } from './matter-foot'
import { type MatterSheet, MatterSheets } from './matter-sheets'

/** How my matter stands, what is asked of me now, and what I may do about it. */
export default function MatterPage() {
  const matterId = usePageQuery('id')
  const fresh = usePageQuery('fresh') === '1'
  const { view, data, fresh: again } = useMatter(matterId)
  const [sheet, setSheet] = useState<MatterSheet | null>(null)
  const gone = useGone(() => setSheet(null))
  const materials = useShowMaterials()
  const check = useCheck((data?.parts.includes('applicant') && data.checkId) || '')
  const now = useNow()
  usePull(() => Promise.all([again(), check.fresh()]))
  useOnHome(data)
  const openSheet = (next: MatterSheet) => {
    gone.forget()
    setSheet(next)
  }
  const turn = data ? turnOf(data, now) : null
  const answer = (kind: TurnKind) => {
    if (kind === 'confirm') return void go('custody', { id: matterId })
    if (kind === 'fill') return void go('matterForm', { id: matterId })
    if (kind === 'authorise') return void go('sign', { id: matterId })
    openSheet(kind)
  }
  const openPaper = (name: PaperName) => {
    if (name === 'form') return void go('matterForm', { id: matterId })
    if (name === 'authority') return void go('sign', { id: matterId })
    if (name === 'originals') return void go('custody', { id: matterId })
    if (data?.may.includes('showPapers')) return show()
    void go('materials', { id: data?.checkId ?? '', from: 'matter' })
  }
  // What was asked for since is laid into the check as it is opened.
  const show = () => materials.show({ matterId }, 'matter')
  return (
    <Screen
      id="matter"
      title="办件进展"
      onBack={() => void back()}
      foot={data && <MatterFoot matter={data} turn={turn} onTurn={answer} onSheet={openSheet} />}
      over={data && <MatterSheets sheet={sheet} matter={data} onGone={gone.hear} onClose={() => setSheet(null)} />}
    >
      <Shown view={view} waiting={<Skeleton cards={3} />}>
        {(matter) => {
          const reviews = reviewsView(matter.reviews, now)
          return (
            <>
              {gone.words && <Note id="matter-moved" tone="careful" {...gone.words} />}
              <PendingNote about={matterId} onOpen={() => void go('outbox')} />
              {materials.failure && <Note id="matter-photos-failed" tone="careful" {...materials.failure} />}
              {fresh && matter.state === 'applied' && (
                <Note
                  id="matter-fresh"
                  tone="good"
                  title="申请送到了"
                  words={`${matter.centreName}一个工作日内答复您，先由${matter.inCharge.name}负责`}
                />
              )}
              <MatterHead head={matterHead(matter, now, true)} />
              {matter.result && <ResultCard result={matter.result} now={now} />}
              {matter.document && <DocumentCard document={matter.document} centre={matter.centre} now={now} />}
              {turn && (
                <TurnCard
                  turn={turn}
                  until={turn.kind === 'supply' ? untilWords(matter) : ''}
                  busy={materials.sending}
                  onPhotos={turn.kind === 'supply' && matter.may.includes('showPapers') ? show : undefined}
                />
              )}
              <AgainCard matter={matter} now={now} />
              <Section title="谁在办" />
              <PeopleCard matter={matter} now={now} />
              {reviews && <ReviewsCard reviews={reviews} />}
              <PapersCard
                matter={matter}
                // A check begun anew for another matter is that one's.
                verdicts={check.data?.matterId === matterId ? verdictsLine(check.data.materials) : ''}
                onOpen={openPaper}
              />
              <Section title="办到哪一步" />
              <MatterTimeline events={matter.timeline} now={now} applicant />
              <LooksCard looks={matter.looks} now={now} />
            </>
          )
        }}
      </Shown>
    </Screen>
  )
}
