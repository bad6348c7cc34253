import type { Actor, Assignable, CategoryCode, Instant, RequestCard, RequestView, TimelineEvent } from '../../contract'
import { areaKinds, categoryOf, departments } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import { lampOf, usedMinutes } from './lamp'
import { photosFor, photosHidden, photosIn, type Viewer } from './photos'
import type { CalledDepartment, CaseEvent, EventActor, PostRef, RequestDocument } from './stored'

export interface Viewing extends Viewer {
  now: Instant
  calendar: Calendar
  /** The reporter's polite short form where the viewer may know it. */
  called?: string
}

/** What a list needs of a case: everything but its timeline and outbox. */
export type ListedRequest = Omit<RequestDocument, 'events' | 'notices'>

const SYSTEM: Actor = { role: 'system', me: false, name: '微格' }

/** A person as this viewer may see him: residents without a name, unless it is himself. */
function actorFor(actor: EventActor, { openid, called }: Viewing): Actor {
  if (actor.role === 'system') return SYSTEM
  const me = actor.openid === openid
  if (actor.role === 'reporter') return { role: 'reporter', me, name: me ? '我' : called || '居民' }
  if (actor.role === 'joiner') return { role: 'reporter', me, name: me ? '我' : '邻居' }
  return { role: 'post', me, name: actor.name, post: actor.post, areaName: actor.areaName }
}

export function cardOf(request: ListedRequest, viewing: Viewing): RequestCard {
  const { last } = request
  return {
    requestId: request._id,
    code: request.code,
    title: request.title,
    state: request.state,
    kind: request.kind,
    version: request.version,
    category: request.category,
    areaName: request.areaName,
    lamp: lampOf(request, viewing.now, viewing.calendar),
    createdAt: request.createdAt,
    updatedAt: request.updatedAt,
    last: {
      kind: last.kind,
      at: last.at,
      actor: hidesRater(request, last, viewing) ? SYSTEM : actorFor(last.actor, viewing),
      ...(last.words === null ? {} : { words: last.words }),
    },
  }
}

/** The handler cannot see who rated, nor in what words: only what came of it. */
const hidesRater = (
  _request: ListedRequest,
  { kind, actor }: { kind: string; actor: EventActor },
  { openid }: Viewing,
) => kind === 'rated' && (actor.role === 'system' || actor.openid !== openid)

const postFor = ({ post, name, areaName }: PostRef) => ({ post, name, areaName })

export function viewOf(request: RequestDocument, viewing: Viewing): RequestView {
  const mine = request.reporter.openid === viewing.openid
  const chargeDepth = request.inCharge.areaId === null ? -1 : request.areaPath.indexOf(request.inCharge.areaId)
  return {
    ...cardOf(request, viewing),
    text: request.text,
    photos: photosFor(request, request.photos, viewing),
    photosHidden: photosHidden(request, viewing),
    place: request.place,
    departmentId: request.departmentId,
    route: request.route,
    reporter: { me: mine, called: mine ? '我' : behalfFor(request, viewing)?.called || viewing.called || '居民' },
    inCharge: { ...postFor(request.inCharge), areaKind: areaKinds[chargeDepth] ?? null },
    handler: request.handler && postFor(request.handler),
    promised: request.clock.promised,
    used: usedMinutes(request, viewing.now, viewing.calendar),
    result: request.result && { ...request.result, photos: photosFor(request, request.result.photos, viewing) },
    rating: request.rating && { ...request.rating, words: mine ? request.rating.words : null },
    question: request.question?.words ?? null,
    refusal: request.refusal,
    ...furtherView(request, viewing),
  }
}

/** Somebody without a phone is named to those who work on the case, not to neighbours who joined it. */
const behalfFor = ({ onBehalf, reporter, joiners }: RequestDocument, { openid }: Viewing) =>
  reporter.openid !== openid && joiners.some((joiner) => joiner.openid === openid) ? null : onBehalf

/** What only some cases have. */
function furtherView(request: RequestDocument, viewing: Viewing) {
  const { shelving, joint, followUp, ruling, climbs, joiners } = request
  return {
    visibility: request.visibility,
    onBehalf: behalfFor(request, viewing),
    joined: joiners.length,
    master: request.master,
    merged: joiners.flatMap(({ requestId }) => requestId ?? []),
    handBacks: request.handBacks.length,
    climbs: climbs.map(({ post, at }) => ({ ...postFor(post), at })),
    supervised: request.supervised !== null,
    shelving: shelving && {
      reason: shelving.reason,
      reviewAt: shelving.reviewAt,
      approved: shelving.approvedAt !== null,
      approver: postFor(shelving.approver),
      photos: photosFor(request, shelving.photos, viewing),
    },
    objection: request.objection,
    ruler: ruling && postFor(ruling.post),
    joint: joint && {
      by: postFor(joint.by),
      dueAt: joint.dueAt,
      departments: joint.departments.map((called) => departmentView(called, joint.at)),
    },
    followUp: followUp && { why: followUp.why, by: postFor(followUp.post), done: followUp.done },
  }
}

const MINUTE = 60_000

const departmentView = ({ departmentId, post, arrivedAt, signed, stars }: CalledDepartment, whistledAt: Instant) => ({
  departmentId,
  department: departments[departmentId],
  name: post.name,
  arrivedAt,
  response: arrivedAt === null ? null : Math.round((arrivedAt - whistledAt) / MINUTE),
  signedAt: signed?.at ?? null,
  outcome: signed?.outcome ?? null,
  words: signed?.words ?? null,
  stars,
})

/** The timeline as this viewer may read it; hashes are those of the whole events. */
export function timelineOf(request: RequestDocument, viewing: Viewing): TimelineEvent[] {
  return request.events.map((event) => {
    const hidden = hidesRater(request, event, viewing)
    return {
      seq: event.seq,
      at: event.at,
      kind: event.kind,
      actor: hidden ? SYSTEM : actorFor(event.actor, viewing),
      facts: hidden
        ? { outcome: event.facts.outcome, ...(event.facts.behalf ? { behalf: true } : {}) }
        : publicFacts(event, request, viewing),
      prev: event.prev,
      hash: event.hash,
    }
  })
}

/** Facts without what is not this viewer's business: openids of posts, whom a head wrote it down for, photos not checked yet. */
function publicFacts({ kind, facts }: CaseEvent, request: RequestDocument, viewing: Viewing): Record<string, unknown> {
  const shown = 'photos' in facts ? { ...facts, photos: photosFor(request, photosIn(facts), viewing) } : facts
  if (kind === 'submitted') return { ...shown, onBehalf: behalfFor(request, viewing) }
  if (kind !== 'routed') return shown
  const to = facts.to as PostRef
  return { ...facts, to: { name: to.name, post: to.post, areaName: to.areaName } }
}

export const assignableView = (
  { _id, name, kind, areaName, deputy, absentUntil, skills }: PostDocument,
  category: CategoryCode | null,
  now: Instant,
): Assignable => ({
  postId: _id,
  name: absentUntil !== null && absentUntil > now && deputy ? deputy.name : name,
  post: kind,
  areaName,
  trained: category !== null && (skills ?? []).some(({ group }) => group === categoryOf(category).group),
})
