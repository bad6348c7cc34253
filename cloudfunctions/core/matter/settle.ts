import type { Instant } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import { followUpOf } from '../request/follow-up'
import { type EventActor, GONE } from '../request/stored'
import { ended } from './clock'
import { outstanding } from './custody'
import type { MatterDecision } from './decide'
import type { MatterDocument } from './stored'

interface Setting {
  now: Instant
  calendar: Calendar
  posts: readonly PostDocument[]
}

/** Whether nothing of it is out of the house or still to be handed over: only then may it end. */
export const settles = (matter: Pick<MatterDocument, 'document' | 'originals'>): boolean => !outstanding(matter)

/** Who asks again, where somebody must: the dissatisfied, those without a phone, one in twenty by lot; never who worked on it. */
export function askedAgain(matter: MatterDocument, { now, calendar, posts }: Setting): MatterDocument['followUp'] {
  const { receiver, applicant, rating, events, areaPath } = matter
  return followUpOf(
    {
      ...{ rating, events, areaPath, handler: receiver, joiners: [] },
      onBehalf: applicant.household || applicant.openid === null ? { called: applicant.called } : null,
      reporter: { openid: applicant.openid ?? GONE },
      // The line begins with the centre's own head.
      inCharge: { ...receiver, areaId: null },
    },
    { now, calendar, posts },
  )
}

const SYSTEM: EventActor = { role: 'system' }

/** The end: rated, or unrated when the window has passed. */
export function closing(matter: MatterDocument, how: 'rated' | 'unrated', setting: Setting): MatterDecision {
  const followUp = matter.followUp ?? askedAgain(matter, setting)
  return {
    changes: { state: 'closed', clock: ended(matter.clock, setting.now), followUp },
    events: [{ kind: 'closed', actor: SYSTEM, facts: { how } }],
    notices: [
      { kind: 'closed' },
      ...(followUp && !matter.followUp ? [{ kind: 'followUp' as const, to: [followUp.post.openid] }] : []),
    ],
  }
}

/** A decision after which the matter may be over: then it is, in the same step. */
export function thenClosed(
  matter: MatterDocument,
  decision: MatterDecision,
  setting: Setting & { ratingOver: boolean },
): MatterDecision {
  const after = { ...matter, ...decision.changes }
  const rated = after.rating !== null
  if (after.state !== 'answered' || !settles(after) || !(rated || setting.ratingOver)) return decision
  const end = closing(after, rated ? 'rated' : 'unrated', setting)
  return {
    changes: { ...decision.changes, ...end.changes },
    events: [...decision.events, ...end.events],
    notices: [...decision.notices, ...end.notices],
  }
}
