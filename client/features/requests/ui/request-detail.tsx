import type { ReactNode } from 'react'
import type { RequestView, TimelineEvent } from '../../../contract'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { headView, whereWords, whoWords } from '../model/detail'
import { jointView } from '../model/joint'
import { shelvingView } from '../model/shelving'
import { standingOf } from '../model/standing'
import { beforeAndAfter, hasRated, timelineOf } from '../model/timeline'
import { JointCard } from './joint-card'
import { RefusalCard } from './refusal-card'
import { RequestFacts } from './request-facts'
import { RequestHead } from './request-head'
import { ShelvingCard } from './shelving-card'
import { StandingCard } from './standing-card'
import { Timeline } from './timeline'

interface RequestDetailProps {
  request: RequestView
  timeline: readonly TimelineEvent[]
  now: number
  /** What has just happened, on top. */
  note?: ReactNode
  /** On a desk it matters first what it is; to the reporter, what was done. */
  desk?: boolean
  /** Another case that this one lives on in, or that lives on in this one. */
  onOpen: (requestId: string) => void
  /** Where the reader may ask who raised it. */
  onContact?: () => void
}

/** A request, read from top to bottom: how it stands, what is asked, what was done, what it is about. */
export function RequestDetail({ request, timeline, now, note, desk = false, onOpen, onContact }: RequestDetailProps) {
  const sides = beforeAndAfter(request.photos, request.result?.photos ?? [])
  const photos = request.photos.map(srcOf)
  const shelving = shelvingView(request)
  const look = (src: string) => lookAt([src], src)
  const story = (
    <Card key="story" id="request-timeline">
      <Timeline
        entries={timelineOf(timeline, now, request.reporter.me ? '您' : '居民', !desk)}
        sides={sides}
        srcOf={srcOf}
        onLook={look}
      />
    </Card>
  )
  const facts = (
    <RequestFacts
      key="facts"
      text={request.text}
      where={whereWords(request)}
      who={whoWords(request)}
      photos={photos}
      onLook={(src) => lookAt(photos, src)}
      onContact={onContact}
    />
  )
  return (
    <>
      {note}
      <RequestHead head={headView(request, now, !desk && !hasRated(timeline))} />
      {request.state === 'returned' && request.question && (
        <Card id="request-question" warm>
          <Stack gap="small">
            <Copy size="sm" tone="soft">
              {request.reporter.me ? '想请您补充一下' : '已请居民补充'}
            </Copy>
            <Copy strong written>
              {request.question}
            </Copy>
          </Stack>
        </Card>
      )}
      {request.refusal && (
        <RefusalCard refusal={request.refusal} objection={request.objection} ruler={request.ruler} now={now} />
      )}
      {shelving && <ShelvingCard shelving={shelving} />}
      {request.joint && <JointCard joint={jointView(request.joint, now)} />}
      <StandingCard lines={standingOf(request, now, desk)} onOpen={onOpen} />
      {desk ? [facts, story] : [story, facts]}
    </>
  )
}
