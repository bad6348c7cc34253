import type { Instant, PostKind } from '../../contract'
import { type Calendar, dayMinutes } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import { headAbove, isAbsent, refOf } from '../routing/responsible'
import { addMinutes, provisional } from './deadline'
import type { PostRef, RequestDocument } from './stored'

interface Setting {
  now: Instant
  calendar: Calendar
  /** Running posts along the case's path. */
  posts: readonly PostDocument[]
}

/** What of a case, or of any matter, decides who asks again. */
export type Followed = Pick<
  RequestDocument,
  'rating' | 'onBehalf' | 'events' | 'handler' | 'reporter' | 'joiners' | 'inCharge' | 'areaPath'
>

export const LOW_STARS = 2
const ONE_IN = 20
const FOLLOW_UP_DAYS = 3
const ORDINARY = { kind: 'request' } as const

/** Who is asked again by somebody else: the dissatisfied, those without a phone, and one in twenty by lot. */
export function followUpOf(request: Followed, setting: Setting): RequestDocument['followUp'] {
  const low = request.rating !== null && request.rating.stars <= LOW_STARS
  const why = low ? 'low' : request.onBehalf ? 'noPhone' : lotOf(request) % ONE_IN === 0 ? 'random' : null
  const post = why && follower(request, setting)
  if (!why || !post) return null
  const dueAt = followUpDueAt(setting.calendar, setting.now)
  const isProvisional = provisional(setting.calendar, ORDINARY, dueAt)
  return { why, post, at: setting.now, dueAt, provisional: isProvisional, done: null }
}

/** Three working days, after an emergency too. */
export const followUpDueAt = (calendar: Calendar, at: Instant): Instant =>
  addMinutes(calendar, ORDINARY, at, FOLLOW_UP_DAYS * dayMinutes(calendar))

/** A lot that nobody can choose and everybody can check: the seal of the last event before closing. */
const lotOf = ({ events }: Pick<RequestDocument, 'events'>): number =>
  Number.parseInt(events.at(-1)?.hash.slice(0, 8) ?? '1', 16)

/** Where every head up the line worked on it himself: who else asks, the likelier first. */
const others: readonly PostKind[] = ['inspector', 'deskWorker', 'gridWorker', 'administrator']

/** The nearest head above, else one of the others by lot; never who worked on it, nor who stands behind it. Null where there is nobody. */
function follower(request: Followed, { posts, now }: Setting): PostRef | null {
  const concerned = new Set([
    request.handler?.openid,
    request.reporter.openid,
    ...request.joiners.map(({ openid }) => openid),
  ])
  const asked = [...upTheLine(request, posts, now), ...besideIt(request, posts, now)]
  return asked.find(({ openid }) => !concerned.has(openid)) ?? null
}

function upTheLine(request: Followed, posts: readonly PostDocument[], now: Instant): PostRef[] {
  const heads: PostRef[] = []
  let head = request.inCharge
  for (let level = 0; level < request.areaPath.length; level++) {
    head = headAbove(head, request, posts, now).post
    heads.push(head)
  }
  return heads
}

/** Of each kind in turn: beginning with another one for each case, so that it is not always the same who asks. */
function besideIt(request: Followed, posts: readonly PostDocument[], now: Instant): PostRef[] {
  return others.flatMap((kind) => {
    const there = posts
      .filter((post) => post.kind === kind && (!isAbsent(post, now) || post.deputy !== null))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .map((post) => refOf(post, now))
    const first = Math.floor(lotOf(request) / ONE_IN) % Math.max(1, there.length)
    return [...there.slice(first), ...there.slice(0, first)]
  })
}
