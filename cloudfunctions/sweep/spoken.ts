import type { Instant } from '../contract'
import type { PostDocument } from '../core/chain/stored'
import { RECURRENCE_DAYS } from '../core/request/duplicates'
import { evolve } from '../core/request/evolve'
import { type Acting, spokenFor } from '../core/request/spoken'
import type { PostRef, RequestDocument } from '../core/request/stored'
import { calendar } from '../kit/calendar'
import { store } from '../kit/cases'
import { _ } from '../kit/cloud'
import { portion } from '../kit/database'
import { deliver } from '../kit/outbox'
import { seal } from '../kit/seal'
import { actingFor, actingNow, straying } from './voices'

/** Whole cases of one post at once. */
const PORTION = 20

/**
 * One portion of the cases that were raised through this post for somebody else, or are spoken for through it: those that are open, and
 * those that may still open again. Whatever is carried is not found again. Two calls where there are none, three more at most.
 */
export async function carrySpoken(post: PostDocument, now: Instant): Promise<{ found: boolean; end: boolean }> {
  // A post of a department raises for nobody.
  if (post.areaPath.length === 0) return { found: false, end: true }
  const to = await actingNow(post, now)
  const elsewhere = spokenElsewhere(post, to)
  const portions = await Promise.all(
    [{ open: true }, { open: false, updatedAt: _.gte(now - RECURRENCE_DAYS) }].map((standing) => {
      const where = _.and([{ speakers: post._id, ...standing }, elsewhere])
      return portion<RequestDocument>('requests', where, { limit: PORTION })
    }),
  )
  const cases = new Map(portions.flatMap(({ found }) => found.map((one) => [one._id, one])))
  if (cases.size === 0) return { found: false, end: true }
  const named = [...cases.values()].flatMap(({ reporter, joiners }) =>
    [reporter, ...joiners].map(({ postId }) => postId),
  )
  const acting = await actingFor(named, post, to, now)
  let found = false
  for (const request of cases.values()) found = (await carry(request, acting, now)) || found
  return { found, end: !found || portions.every(({ all }) => all) }
}

/** In the words of who reported it, or of somebody who joined. */
function spokenElsewhere(post: PostDocument, to: PostRef) {
  const reporter = { postId: 'reporter.postId', actingId: 'reporter.actingId', openid: 'reporter.openid' }
  const joiner = { postId: 'postId', actingId: 'actingId', openid: 'openid' }
  const joined = straying(post, to, joiner).map((voice) => ({ joiners: _.elemMatch(voice) }))
  return _.or([...straying(post, to, reporter), ...joined])
}

/** Whether the case had to change. One that somebody moves meanwhile is found again on the next walk. */
async function carry(request: RequestDocument, acting: Acting, now: Instant): Promise<boolean> {
  const decision = spokenFor(request, acting)
  if (!decision) return false
  const evolved = evolve(request, decision, { now, key: null, seal, calendar })
  if (await store(request, evolved)) await deliver(evolved.request, evolved.notices, now)
  return true
}
