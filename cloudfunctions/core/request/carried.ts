import { areaKinds } from '../../contract'
import type { PostDocument } from '../chain/stored'
import { headAbove, headFrom, isAbsent, refOf } from '../routing/responsible'
import { climbsOf } from './climbs'
import type { Decision } from './decide'
import { publicly } from './moves/handle'
import type { PostRef, RequestDocument } from './stored'

interface Setting {
  now: number
  /** Running posts along the case's path, of its department, and of the departments called to it. */
  posts: readonly PostDocument[]
}

const isOfficer = ({ departmentId }: PostRef) => departmentId !== null
const IN_HAND: readonly string[] = ['assigned', 'handling']

/** Who acts now for a post that a case names: its holder, his deputy, or where nobody holds it who answers in its place. */
function actingFor(ref: PostRef, request: RequestDocument, { now, posts }: Setting): PostRef {
  const running = posts.find(({ _id }) => _id === ref.postId)
  if (running) return refOf(running, now)
  if (isOfficer(ref)) {
    const colleague = posts
      .filter((post) => post.departmentId === ref.departmentId && (!isAbsent(post, now) || post.deputy))
      .sort((a, b) => (a._id < b._id ? -1 : 1))[0]
    if (colleague) return refOf(colleague, now)
  }
  const level = request.areaPath.indexOf(ref.areaId ?? '')
  const from = level < 0 ? Math.min(request.areaPath.length - 1, areaKinds.indexOf('grid')) : level
  return headFrom(from, request, posts, now).post
}

const same = (a: PostRef, b: PostRef) => a.postId === b.postId && a.openid === b.openid && a.name === b.name

/** The case in which everybody who stands for this post is the one who acts for it now; null where that is so already. */
export function carried(request: RequestDocument, postId: string, setting: Setting): Decision | null {
  const named = namedFor(request, postId)
  if (!named) return null
  const to = actingFor(named, request, setting)
  const of = <T extends PostRef | null>(ref: T): T | PostRef =>
    ref && ref.postId === postId && !same(ref, to) ? to : ref
  const changes: Partial<RequestDocument> = {}
  const inCharge = of(request.inCharge)
  if (inCharge !== request.inCharge) changes.inCharge = inCharge
  Object.assign(changes, handlerOf(request, postId, to), besides(request, postId, to, setting))
  if (Object.keys(changes).length === 0) return null
  return {
    changes,
    events: [{ kind: 'handedOver', actor: { role: 'system' }, facts: { from: publicly(named), to: publicly(to) } }],
    notices: [],
  }
}

/** The post as this case names it, wherever it does. */
function namedFor(
  { inCharge, handler, ruling, shelving, climbs, joint, followUp }: RequestDocument,
  postId: string,
): PostRef | null {
  const all = [
    ...[inCharge, handler, ruling?.post, shelving?.approver, joint?.by, followUp?.post],
    ...climbs.map(({ post }) => post),
    ...(joint?.departments ?? []).map(({ post }) => post),
  ]
  return all.find((ref) => ref?.postId === postId) ?? null
}

/** What somebody has solved stays his. What a worker had in hand goes back to the head where nobody took his post; a head's goes up with it. */
function handlerOf({ handler, state, joint }: RequestDocument, postId: string, to: PostRef): Partial<RequestDocument> {
  if (handler?.postId !== postId || state === 'resolved' || same(handler, to)) return {}
  const vacated = to.postId !== postId
  if (vacated && IN_HAND.includes(state) && !joint && !isOfficer(to)) return { state: 'accepted', handler: null }
  return { handler: to }
}

/** Rulings, approvals, climbs, signatures and visits that still wait for the post. */
function besides(
  request: RequestDocument,
  postId: string,
  to: PostRef,
  { now, posts }: Setting,
): Partial<RequestDocument> {
  const { ruling, shelving, joint, followUp, climbs } = request
  const waits = (ref: PostRef | null | undefined) => ref?.postId === postId && !same(ref, to)
  const changes: Partial<RequestDocument> = {}
  if (ruling && waits(ruling.post)) changes.ruling = { ...ruling, post: to }
  if (shelving && shelving.approvedAt === null && waits(shelving.approver))
    changes.shelving = { ...shelving, approver: to }
  const current = climbsOf(request)
  if (current.some(({ post }) => waits(post)))
    changes.climbs = climbs.map((climb) =>
      current.includes(climb) && waits(climb.post) ? { ...climb, post: to } : climb,
    )
  if (joint && (waits(joint.by) || joint.departments.some(({ post, signed }) => signed === null && waits(post))))
    changes.joint = {
      ...joint,
      by: waits(joint.by) ? to : joint.by,
      departments: joint.departments.map((called) =>
        called.signed === null && waits(called.post) ? { ...called, post: to } : called,
      ),
    }
  if (followUp && followUp.done === null && waits(followUp.post)) {
    // Nobody is asked about his own work.
    const other = to.openid === request.handler?.openid ? headAbove(to, request, posts, now).post : to
    changes.followUp = { ...followUp, post: other }
  }
  return changes
}
