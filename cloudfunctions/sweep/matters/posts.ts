import type { Instant } from '../../contract'
import { carriedMatter } from '../../core/matter/carried'
import { evolveMatter } from '../../core/matter/evolve'
import type { MatterDocument } from '../../core/matter/stored'
import { calendar } from '../../kit/calendar'
import { _ } from '../../kit/cloud'
import { list } from '../../kit/database'
import { storeMatter } from '../../kit/matters'
import { deliver } from '../../kit/outbox'
import { postsAround } from '../../kit/posts'
import { seal } from '../../kit/seal'

/** Whole matters of one post at once. */
const PORTION = 20

/**
 * One portion of the matters that name a post: those it answers for, those offered to it, those it must ask about. `acting` holds it
 * now, null where nobody does. Whatever is carried is not found again.
 */
export async function carryMatters(
  postId: string,
  acting: string | null,
  now: Instant,
): Promise<{ found: boolean; end: boolean }> {
  const by = (part: 'receiver' | 'hand.to' | 'followUp.post', rest: object) =>
    list<MatterDocument>(
      'matters',
      { [`${part}.postId`]: postId, ...(acting === null ? {} : { [`${part}.openid`]: _.neq(acting) }), ...rest },
      { limit: PORTION },
    )
  const [receiver, hand, asked] = await Promise.all([
    by('receiver', { open: true }),
    by('hand.to', { open: true }),
    by('followUp.post', { 'followUp.done': null }),
  ])
  const all = new Map([...receiver, ...hand, ...asked].map((matter) => [matter._id, matter]))
  let found = false
  for (const matter of all.values()) found = (await carry(matter, postId, now)) || found
  return { found, end: [receiver, hand, asked].every(({ length }) => length < PORTION) }
}

/** Whether the matter had to change. One that somebody moves meanwhile is found again on the next walk. */
async function carry(matter: MatterDocument, postId: string, now: Instant): Promise<boolean> {
  const posts = await postsAround(matter.areaPath, matter.receiver.departmentId)
  const decision = carriedMatter(matter, postId, { now, posts })
  if (!decision) return false
  const evolved = evolveMatter(matter, decision, { now, key: null, seal, calendar })
  if (await storeMatter(matter, evolved)) await deliver(evolved.after, evolved.notices, now, 'matters')
  return true
}
