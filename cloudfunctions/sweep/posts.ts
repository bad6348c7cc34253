import type { Instant } from '../contract'
import { alone, returned } from '../core/chain/posts/absence'
import { dueAt, walked } from '../core/chain/posts/change'
import type { PostDocument } from '../core/chain/stored'
import { carried } from '../core/request/carried'
import { evolve } from '../core/request/evolve'
import type { RequestDocument } from '../core/request/stored'
import { isAbsent, refOf } from '../core/routing/responsible'
import { calendar } from '../kit/calendar'
import { store } from '../kit/cases'
import { _ } from '../kit/cloud'
import { byId, countOf, list, portion, update } from '../kit/database'
import { storePost } from '../kit/post-writes'
import { officers, postsAround } from '../kit/posts'
import { seal } from '../kit/seal'
import { tellEach } from '../kit/tell'
import { inBatches, type Swept } from './batches'
import { carryBehalf } from './behalf'
import { carryMatters } from './matters/posts'
import { carrySpoken } from './spoken'

/** Posts at once, and whole cases of one post at once. */
const BATCH = 20
const CASES = 25
/** Of one post in one tick: whoever has more open is gone on with a minute later. */
const MOST_PORTIONS = 40

/** Ends absences in their time, takes open cases to whoever acts for a post now, tells who must hear. Safe beside another sweep. */
export const sweepPosts = (clock: () => Instant): Promise<Swept> =>
  inBatches({
    clock,
    size: BATCH,
    due: (now) =>
      list<PostDocument>(
        'posts',
        { changeDueAt: _.and([_.gt(0), _.lte(now)]) },
        { order: [['changeDueAt', 'asc']], limit: BATCH },
      ),
    take,
  })

/** Portion after portion, until nothing is left for now or another sweep was faster. */
async function take(found: PostDocument, now: Instant): Promise<void> {
  let post: PostDocument = found
  for (let portions = 0; portions < MOST_PORTIONS && isDue(post, now); portions++) {
    const changes = await step(post, now)
    if (!(await storePost(post, changes))) return
    post = { ...post, ...changes, version: (post.version ?? 0) + 1 }
  }
}

const isDue = ({ changeDueAt }: PostDocument, now: Instant) => changeDueAt != null && changeDueAt <= now

async function step(post: PostDocument, now: Instant): Promise<Partial<PostDocument>> {
  if (post.until === null && post.absentUntil !== null && !isAbsent(post, now)) return returned(post, now)
  if (!post.change) return { changeDueAt: dueAt({ ...post, change: null }, now) }
  await tellEach(Object.values(post.change.tidings))
  await takeBackCodes(post)
  const released = await release(post, now)
  const acting = post.until === null ? refOf(post, now).openid : null
  const portion = await walk(post, acting, now)
  const beside = [await carryMatters(post, acting, now), await carryBehalf(post, now), await carrySpoken(post, now)]
  const found = portion.found || released || beside.some((one) => one.found)
  const end = portion.end && beside.every((one) => one.end)
  const next = walked(post.change, { ...portion, found, end }, now)
  return { change: next?.change ?? null, changeDueAt: next?.at ?? dueAt({ ...post, change: null }, now) }
}

/** Who has left office appoints nobody with the codes he left behind: they count as long as the term in which they were made. One call. */
const takeBackCodes = ({ _id, from, until }: PostDocument): Promise<number> =>
  update(
    'invitations',
    { 'by.postId': _id, state: 'open', nominee: null, createdAt: _.lt(until ?? from) },
    { state: 'takenBack' },
  )

/** Who has left this post, and holds no other, stands in for nobody any more; whether he did. One call where nobody has left, two or three else. */
async function release({ _id, term, until, openid }: PostDocument, now: Instant): Promise<boolean> {
  const former = until === null ? await byId<PostDocument>('posts', `${_id}.${(term ?? 1) - 1}`) : { openid }
  if (!former || (until === null && former.openid === openid)) return false
  const standing = { 'deputy.openid': former.openid, until: null }
  const deputised = await list<PostDocument>('posts', standing, { limit: BATCH })
  if (deputised.length === 0 || (await countOf('posts', { openid: former.openid, until: null })) > 0) return false
  // One that somebody writes meanwhile is found again on the next walk.
  for (const one of deputised) await storePost(one, alone(one, now))
  return true
}

/** One portion of the cases that name the post: those it answers for, those it works on, those that wait for it. */
async function walk({ _id: postId, change }: PostDocument, acting: string | null, now: Instant) {
  const by = (part: 'inCharge' | 'handler') => ({
    [`${part}.postId`]: postId,
    open: true,
    ...(acting === null ? {} : { [`${part}.openid`]: _.neq(acting) }),
  })
  const after = change?.after
  const beyond = after && _.or([{ orderAt: _.gt(after.at) }, { orderAt: after.at, _id: _.gt(after.id) }])
  const waiting = beyond ? _.and([{ waitingFor: postId }, beyond]) : { waitingFor: postId }
  const [inCharge, handler, waits] = await Promise.all([
    portion<RequestDocument>('requests', by('inCharge'), { limit: CASES }),
    portion<RequestDocument>('requests', { ...by('handler'), state: _.neq('resolved') }, { limit: CASES }),
    portion<RequestDocument>('requests', waiting, {
      order: [
        ['orderAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: CASES,
    }),
  ])
  const all = new Map([inCharge, handler, waits].flatMap(({ found: some }) => some.map((one) => [one._id, one])))
  let found = false
  for (const request of all.values()) found = (await carry(request, postId, now)) || found
  const last = waits.found.at(-1)
  return {
    found,
    last: last ? { at: last.orderAt, id: last._id } : (after ?? null),
    end: inCharge.all && handler.all && waits.all,
  }
}

/** Whether the case had to change. One that somebody moves meanwhile is found again on the next walk. */
async function carry(request: RequestDocument, postId: string, now: Instant): Promise<boolean> {
  const [around, others] = await Promise.all([
    postsAround(request.areaPath, request.departmentId),
    request.joint ? officers() : [],
  ])
  const posts = [...around, ...others.filter(({ _id }) => around.every((one) => one._id !== _id))]
  const decision = carried(request, postId, { now, posts })
  if (!decision) return false
  await store(request, evolve(request, decision, { now, key: null, seal, calendar }))
  return true
}
