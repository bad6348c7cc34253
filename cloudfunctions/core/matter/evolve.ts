import type { Calendar } from '../calendar/working-time'
import { speakersOf } from '../chain/behalf'
import type { PendingNotice } from '../notice/stored'
import { END_OF_TIME } from '../request/evolve'
import { outboxOf, type Stepping, stepped } from '../request/step'
import type { CaseEvent } from '../request/stored'
import { provisionalAt, runningDue } from './clock'
import { outstanding } from './custody'
import type { MatterDecision } from './decide'
import { isLegal, matterStanding } from './lifecycle'
import { noticesOf } from './notices'
import { departmentToken, type MatterDocument } from './stored'
import { tickAt } from './tick'

/** Steps that a list passes over: people did something else last. */
const quiet: readonly string[] = ['amber', 'overdue', 'reviewAmber', 'reviewLate', 'outstanding', 'handedOn', 'fixed']

/** What a public figure is made of: a step that changes none of it leaves the count as it is. */
const counted = ({ state, result, rating }: MatterDocument) =>
  JSON.stringify([state, result?.outcome, result?.rule, result?.onTime, rating?.stars])

export interface EvolvedMatter {
  after: MatterDocument
  events: CaseEvent[]
  notices: Record<string, PendingNotice>
}

/** The matter after a decision: whose move it is, which deadline runs and when the sweep must look follow from its facts alone. */
export function evolveMatter(
  before: MatterDocument,
  { changes, events, notices }: MatterDecision,
  context: Stepping,
): EvolvedMatter {
  const { now, calendar } = context
  const { moved, added } = stepped(before, { changes, events }, context, { quiet, open: before.open })
  const facts = { ...moved, ...derived(moved, calendar) }
  const after = counted(facts) === counted(before) ? facts : { ...facts, countAt: now }
  const pending = noticesOf(after, notices, { now, from: added[0]?.seq ?? after.version })
  return { after: { ...after, ...outboxOf(before, pending, now) }, events: added, notices: pending }
}

/** What follows from the facts of a matter, and is stored only so that it can be asked for. */
export function derived(
  matter: MatterDocument,
  calendar: Calendar,
): Pick<MatterDocument, 'open' | 'waitingFor' | 'dueAt' | 'orderAt' | 'provisionalAt' | 'tickAt' | 'speakers'> {
  const { open } = matterStanding[matter.state]
  const dueAt = runningDue(matter)
  return {
    ...{ open, waitingFor: waitingFor(matter), dueAt, orderAt: dueAt ?? END_OF_TIME },
    ...{
      provisionalAt: provisionalAt(matter),
      tickAt: tickAt(matter, calendar),
      speakers: speakersOf(matter.applicant),
    },
  }
}

/** Everybody whose move it is: by the state, and by what is pending beside it. */
function waitingFor(matter: MatterDocument): string[] {
  const { state, receiver, hand, reviews, climbs, clock, followUp, originals } = matter
  const { open, clock: runs } = matterStanding[state]
  const idle = state === 'reviewing' && reviews.every((review) => review.state !== 'returned')
  const asked = state === 'short' || (state === 'answered' && isLegal('rate', matter))
  const reviewing = state === 'reviewing' || state === 'short'
  const waiting = [
    ...(open && state !== 'short' && state !== 'answered' && !idle ? [receiver.postId] : []),
    ...(state === 'answered' && outstanding(matter) ? [receiver.postId] : []),
    ...(asked ? ['applicant'] : []),
    ...(open && hand ? [hand.to.postId] : []),
    ...(reviewing
      ? reviews.flatMap((review) => (review.state === 'pending' ? [departmentToken(review.departmentId)] : []))
      : []),
    ...(open
      ? originals.flatMap(({ waits }) => (waits === null ? [] : [waits === 'applicant' ? waits : receiver.postId]))
      : []),
    ...(runs === null || clock.climbed === 0 ? [] : climbs.slice(-clock.climbed).map(({ post }) => post.postId)),
    ...(followUp && followUp.done === null ? [followUp.post.postId] : []),
  ]
  return [...new Set(waiting)]
}
