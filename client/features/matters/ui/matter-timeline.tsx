import type { MatterEvent } from '../../../contract'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Card } from '../../../ui/layout/card'
import { Timeline } from '../../requests/ui/timeline'
import { matterTimeline } from '../model/timeline'

interface MatterTimelineProps {
  events: readonly MatterEvent[]
  now: number
  /** Whether it is read by who asked for it. */
  applicant: boolean
}

/** What people did with it, the newest first. */
export function MatterTimeline({ events, now, applicant }: MatterTimelineProps) {
  return (
    <Card id="matter-timeline" label="经过">
      <Timeline
        entries={matterTimeline(events, now, applicant)}
        sides={null}
        srcOf={srcOf}
        onLook={(src) => lookAt([src], src)}
      />
    </Card>
  )
}
