import type { Calendar } from '../calendar/working-time'
import { noticesFor } from '../notice/for'
import type { PendingNotice } from '../notice/stored'
import { climbsOf } from './climbs'
import type { Decision } from './decide'
import { provisionalAt } from './fix'
import { isLegal, states } from './lifecycle'
import { outboxOf, type Stepping, stepped } from './step'
import type { CaseEvent, RequestDocument } from './stored'
import { tickAt } from './tick'

/** Steps that a list passes over: people did something else last. */
const quiet: readonly string[] = [
  ...['amber', 'overdue', 'late', 'alerted', 'revealed', 'fixed', 'handedOver', 'spokenFor', 'left'],
]

/** Later than any deadline, and still an integer that every database keeps exactly. */
export const END_OF_TIME = 8_640_000_000_000_000

export interface Evolved {
  /** The case after the move. */
  request: RequestDocument
  /** What the move adds to the chain. */
  events: CaseEvent[]
  /** What it adds to the outbox, by notice id. */
  notices: Record<string, PendingNotice>
}

/** The case after a decision: whose move it is, which deadline runs, and when the sweep must look follow from its facts alone. */
export function evolve(before: RequestDocument, { changes, events, notices }: Decision, context: Stepping): Evolved {
  const { now, calendar } = context
  // What has ended stays where it ended in every list, though its deadline for a visit is fixed or somebody looks whom to ring.
  const { moved, added } = stepped(before, { changes, events }, context, { quiet, open: states[before.state].open })
  const after = { ...moved, ...derived(moved, calendar) }
  const pending = noticesFor(after, notices, { now, from: added[0]?.seq ?? after.version })
  return { request: { ...after, ...outboxOf(before, pending, now) }, events: added, notices: pending }
}

/** What follows from the facts of a case, and is stored only so that it can be asked for. */
export function derived(
  request: RequestDocument,
  calendar: Calendar,
): Pick<RequestDocument, 'open' | 'waitingFor' | 'dueAt' | 'orderAt' | 'provisionalAt' | 'tickAt' | 'speakers'> {
  const { clock, open } = states[request.state]
  const objected = request.state === 'refused' && request.ruling !== null
  const dueAt =
    clock === 'respond' || objected ? request.clock.respondBy : clock === 'resolve' ? request.clock.resolveBy : null
  return {
    open: open || objected,
    waitingFor: waitingFor(request),
    dueAt,
    orderAt: dueAt ?? END_OF_TIME,
    provisionalAt: provisionalAt({ ...request, dueAt }),
    tickAt: tickAt({ ...request, dueAt }, calendar),
    ...speakersOf(request),
  }
}

/** Through which posts somebody speaks for somebody else. */
function speakersOf({ reporter, joiners, speakers }: RequestDocument): Pick<RequestDocument, 'speakers'> {
  const posts = [reporter, ...joiners].flatMap(({ postId, actingId }) => [postId ?? [], actingId ?? []].flat())
  return posts.length > 0 || speakers ? { speakers: [...new Set(posts)] } : {}
}

/** Everybody whose move it is: by the state, and by what is pending beside it. */
function waitingFor(request: RequestDocument): string[] {
  const { shelving, joint, followUp } = request
  const { waits, clock } = states[request.state]
  const byState = { inCharge: request.inCharge.postId, handler: request.handler?.postId, reporter: 'reporter' }
  const ruling = isLegal('rule', request) ? request.ruling : null
  const climbed = clock !== null || ruling ? climbsOf(request) : []
  const waiting = [
    // Who must rule holds the case alone: sent round twice, it is not sent round again.
    ruling ? ruling.post.postId : waits && byState[waits],
    shelving && isLegal('approve', request) ? shelving.approver.postId : null,
    ...(request.state === 'handling' ? (joint?.departments ?? []) : []).map(({ signed, post }) =>
      signed ? null : post.postId,
    ),
    ...climbed.map(({ post }) => post.postId),
    followUp && followUp.done === null && request.state === 'closed' ? followUp.post.postId : null,
  ]
  return [...new Set(waiting.filter((one): one is string => typeof one === 'string'))]
}
