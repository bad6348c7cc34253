import { useState } from 'react'
import { deskMatterCard } from '../../../features/matters/model/card'
import { matterHead } from '../../../features/matters/model/head'
import { reviewsView } from '../../../features/matters/model/reviews'
import { MatterCard } from '../../../features/matters/ui/matter-card'
import { MatterHead } from '../../../features/matters/ui/matter-head'
import { MatterTimeline } from '../../../features/matters/ui/matter-timeline'
import { PeopleCard } from '../../../features/matters/ui/people-card'
import { ReviewsCard } from '../../../features/matters/ui/reviews-card'
import { useReviews } from '../../../features/matters/use-desk'
import { useMatter } from '../../../features/matters/use-matter'
import { useGone } from '../../../features/requests/use-gone'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { LookCard } from '../matter/look-card'
import { AgreeSheet, SendBackSheet } from '../matter/review-sheets'

/** A department's part of a parallel review: its list, or one task of it. */
export default function ReviewPage() {
  const matterId = usePageQuery('id')
  return matterId === '' ? <ReviewList /> : <ReviewTask matterId={matterId} />
}

function ReviewList() {
  const list = useReviews()
  const now = useNow()
  useBottomReached(list.next)
  usePull(list.fresh)
  return (
    <Screen id="reviews" title="部门审核" onBack={() => void back()}>
      <Shown
        view={list.view}
        empty={<Empty id="reviews-none" title="没有要审核的" words="窗口送来并联审核的办件，会按到期先后排在这里" />}
      >
        {(cards) => (
          <>
            {cards.map((card) => (
              <MatterCard
                key={`${card.matterId}${card.departmentId}`}
                // The department answers for its own clock.
                card={{ ...deskMatterCard({ ...card, lamp: card.task }, now), asks: false }}
                onOpen={(id) => void go('review', { id })}
              />
            ))}
            <ListEnd more={list.more} loading={list.loadingMore} onMore={list.next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}

function ReviewTask({ matterId }: { matterId: string }) {
  const { view, data, fresh } = useMatter(matterId)
  const [sheet, setSheet] = useState<'agree' | 'sendBack' | null>(null)
  const close = () => setSheet(null)
  const gone = useGone(close)
  const now = useNow()
  usePull(fresh)
  const may = data?.may ?? []
  const open = (next: 'agree' | 'sendBack') => {
    gone.forget()
    setSheet(next)
  }
  return (
    <Screen
      id="review"
      title="部门审核"
      onBack={() => void back()}
      foot={
        may.includes('agree') && (
          <ActionFoot>
            <Pair>
              <Button id="review-back" look="line" label="退回，说明原因" onPress={() => open('sendBack')}>
                退回
              </Button>
              <Button id="review-agree" onPress={() => open('agree')}>
                同意
              </Button>
            </Pair>
          </ActionFoot>
        )
      }
      over={over()}
    >
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {(matter) => {
          const reviews = reviewsView(matter.reviews, now)
          return (
            <>
              {gone.words && <Note id="review-moved" tone="careful" {...gone.words} />}
              <MatterHead head={matterHead(matter, now, false)} />
              <LookCard matter={matter} now={now} />
              {reviews && <ReviewsCard reviews={reviews} />}
              <PeopleCard matter={matter} now={now} />
              <MatterTimeline events={matter.timeline} now={now} applicant={false} />
            </>
          )
        }}
      </Shown>
    </Screen>
  )

  function over() {
    if (!data || sheet === null) return null
    const props = { matter: data, onGone: gone.hear, onClose: close }
    return sheet === 'agree' ? <AgreeSheet {...props} /> : <SendBackSheet {...props} />
  }
}
