import type { Instant } from '../../contract'
import type { PostDocument } from '../../core/chain/stored'
import { carriedMatter } from '../../core/matter/carried'
import { evolveMatter } from '../../core/matter/evolve'
import type { MatterDocument } from '../../core/matter/stored'
import { calendar } from '../../kit/calendar'
import { _ } from '../../kit/cloud'
import { portion } from '../../kit/database'
import { storeMatter } from '../../kit/matters'
import { deliver } from '../../kit/outbox'
import { postsAround } from '../../kit/posts'
import { seal } from '../../kit/seal'

/** Whole matters of one post at once. */
const PORTION = 20
/** More visits than one goes to in a month; of these one cannot ask for those that are still to be carried. */
const MOST_VISITS = 60

/**
 * One portion of the matters that name a post: those it answers for, those offered to it, those it must ask about, those it goes to. `acting` holds it
 * now, null where nobody does. Whatever is carried is not found again.
 */
export async function carryMatters(
  post: PostDocument,
  acting: string | null,
  now: Instant,
): Promise<{ found: boolean; end: boolean }> {
  const by = (part: 'receiver' | 'hand.to' | 'followUp.post', rest: object) =>
    portion<MatterDocument>(
      'matters',
      { [`${part}.postId`]: post._id, ...(acting === null ? {} : { [`${part}.openid`]: _.neq(acting) }), ...rest },
      { limit: PORTION },
    )
  const [receiver, hand, asked, visits] = await Promise.all([
    by('receiver', { open: true }),
    by('hand.to', { open: true }),
    by('followUp.post', { 'followUp.done': null }),
    portion<MatterDocument>('matters', { 'visit.people.postId': post._id, open: true }, { limit: MOST_VISITS }),
  ])
  const all = new Map(
    [receiver, hand, asked, visits].flatMap(({ found: some }) => some.map((matter) => [matter._id, matter])),
  )
  let found = false
  for (const matter of all.values()) found = (await carry(matter, post, now)) || found
  return { found, end: receiver.all && hand.all && asked.all }
}

/** Whether the matter had to change. One that somebody moves meanwhile is found again on the next walk. */
async function carry(matter: MatterDocument, post: PostDocument, now: Instant): Promise<boolean> {
  const around = await postsAround(matter.areaPath, matter.receiver.departmentId)
  // Who is sent, or offered it, may stand elsewhere: in a grid under the centre, in another department.
  const elsewhere = post.until === null && around.every(({ _id }) => _id !== post._id)
  const decision = carriedMatter(matter, post._id, { now, posts: elsewhere ? [...around, post] : around })
  if (!decision) return false
  const evolved = evolveMatter(matter, decision, { now, key: null, seal, calendar })
  if (await storeMatter(matter, evolved)) await deliver(evolved.after, evolved.notices, now, 'matters')
  return true
}
