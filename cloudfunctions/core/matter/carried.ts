import type { Instant } from '../../contract'
import type { PostDocument } from '../chain/stored'
import { type Acting, followed } from '../request/spoken'
import type { PostRef } from '../request/stored'
import { headFrom, refOf } from '../routing/responsible'
import type { MatterDecision } from './decide'
import { isThere, publicly, workerFrom } from './names'
import type { MatterDocument, WorkerRef } from './stored'

interface Setting {
  now: Instant
  /** Running posts along the path. */
  posts: readonly PostDocument[]
}

/** Who acts now for a post: its holder, his deputy, a colleague of the same desk, or where there is none the head of the area. */
function actingFor({ postId, areaId }: PostRef, matter: MatterDocument, { now, posts }: Setting): WorkerRef {
  const running = posts.find(({ _id }) => _id === postId)
  if (running) return workerFrom(running, now)
  const desk = areaId ?? matter.areaId
  const colleague = posts
    .filter((post) => post.kind === 'deskWorker' && post.areaId === desk && isThere(post, now))
    .filter(({ openid }) => openid !== matter.applicant.openid)
    .sort((a, b) => (a._id < b._id ? -1 : 1))[0]
  if (colleague) return workerFrom(colleague, now)
  const { post } = headFrom(matter.areaPath.length - 1, matter, posts, now)
  return { ...post, phone: posts.find(({ _id }) => _id === post.postId)?.phone ?? '' }
}

const same = (a: PostRef, b: PostRef) => a.postId === b.postId && a.openid === b.openid && a.name === b.name

/** The matter in which everybody who stands for this post is the one who acts for it now; null where that is so already. */
export function carriedMatter(matter: MatterDocument, postId: string, setting: Setting): MatterDecision | null {
  const { receiver, hand, followUp, visit, climbs } = matter
  const named = [receiver, hand?.to, followUp?.post, ...(visit?.people ?? [])].find((ref) => ref?.postId === postId)
  if (!named) return null
  const to = actingFor(named, matter, setting)
  const moves = (ref: PostRef | null | undefined) => ref?.postId === postId && !same(ref, to)
  const vacated = to.postId !== postId
  const changes: Partial<MatterDocument> = {}
  if (moves(receiver)) changes.receiver = to
  // An offer to a post that nobody holds any more is none.
  if (hand && moves(hand.to)) changes.hand = vacated ? null : { ...hand, to }
  if (followUp && followUp.done === null && moves(followUp.post))
    changes.followUp = { ...followUp, post: asker(matter, to, setting) }
  if (visit && !visit.done && visit.people.some(moves))
    changes.visit = { ...visit, people: visit.people.map((one) => (moves(one) ? to : one)) }
  if (climbs.some(({ post }) => moves(post)) && !vacated)
    changes.climbs = climbs.map((climb) => (moves(climb.post) ? { ...climb, post: refFrom(to) } : climb))
  if (Object.keys(changes).length === 0) return null
  return {
    changes,
    events: [{ kind: 'handedOn', actor: { role: 'system' }, facts: { from: publicly(named), to: publicly(to) } }],
    notices: changes.receiver ? [{ kind: 'inherited' }, { kind: 'newReceiver' }] : [],
  }
}

/** What was asked for in the name of a household, with who acts for it now; null where that is so already. Who asked stays as it was said. */
export function spokenFor({ applicant }: MatterDocument, acting: Acting): MatterDecision | null {
  const { openid, actingId, by } = applicant
  const to = followed({ openid, actingId, postId: by?.postId }, acting)
  if (!to) return null
  return {
    changes: { applicant: { ...applicant, openid: to.openid, actingId: to.postId } },
    events: to.openid === openid ? [] : [{ kind: 'handedOn', actor: { role: 'system' }, facts: { to: publicly(to) } }],
    notices: [],
  }
}

const refFrom = ({ phone: _phone, ...ref }: WorkerRef): PostRef => ref

/** Nobody is asked about his own work. */
function asker(matter: MatterDocument, to: WorkerRef, { now, posts }: Setting): PostRef {
  if (to.openid !== matter.receiver.openid && to.openid !== matter.applicant.openid) return refFrom(to)
  const head = posts.find(
    (post) => post.areaId === matter.areaPath[1] && post.kind === 'streetHead' && isThere(post, now),
  )
  return head ? refOf(head, now) : headFrom(0, matter, posts, now).post
}
