import type { routes } from '../contract'
import { ratedFrom } from '../core/matter/ratings'
import { postFor } from '../core/permission/area-acts'
import { answeredTiding, isOwnWork, lowView, ownRatings } from '../core/queue/lows'
import type { TicketRecord } from '../core/queue/stored'
import { Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { actingAt } from '../kit/centres'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { list, update } from '../kit/database'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'
import { tellEach } from '../kit/tell'

type Queue = typeof routes.queue

/** Low ratings of a centre's numbers. Three calls. */
export const lows: UseCase<Queue['lows']> = async ({ centreId, cursor, limit }, context) => {
  const acting = await actingAt(centreId, 'keepCentre', 'lows', context)
  if (acting instanceof Refused) return acting
  const page = await paged<TicketRecord>({
    ...{ collection: 'tickets', where: { centreId, lowAt: _.gt(0) }, by: 'lowAt', direction: 'desc', cursor, limit },
  })
  if (page instanceof Refused) return page
  const others = page.items.filter((record) => !isOwnWork(record, context.openid))
  return { items: others.flatMap((record) => lowView(record) ?? []), next: page.next }
}

/** What was done about one. Six calls at most. */
export const answerLow: UseCase<Queue['answerLow']> = async ({ lowId, words }, { openid, key, now }) => {
  const label = await refusedContent(openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const [caller, [found]] = await Promise.all([
    callerOf(openid, now),
    list<TicketRecord>('tickets', { lowId }, { limit: 1 }),
  ])
  const post = found && postFor(caller, 'keepCentre', found)
  // Whoever may not see it is not told that there is one.
  if (!found || !post || isOwnWork(found, openid)) return refused({ code: 'rating.absent' })
  if (found.answer) return answered(found, key)
  const answer = { at: now, words, key, by: { name: post.name, postId: post.postId } }
  const after: TicketRecord = { ...found, answer }
  if ((await update('tickets', { _id: found._id, answer: null }, { answer: _.set(answer) })) === 0) {
    const [newest] = await list<TicketRecord>('tickets', { lowId }, { limit: 1 })
    return newest ? answered(newest, key) : refused({ code: 'rating.absent' })
  }
  const tiding = answeredTiding(after, now)
  if (tiding) await tellEach([tiding])
  return lowView(after) ?? refused({ code: 'rating.absent' })
}

/** What stands already: itself to who said it with this key, to anybody else that somebody did. */
function answered(record: TicketRecord, key: string) {
  const view = lowView(record)
  if (!view || !record.answer) return refused({ code: 'server.busy' })
  return record.answer.key === key ? view : refused({ code: 'rating.answered', by: record.answer.by.name })
}

/** More than a desk serves in three months. */
const MOST_RATED = 1000

/** How the caller's own service was rated, together. Two calls. */
export const ratings: UseCase<Queue['ratings']> = async (_input, { openid, now }) => {
  const caller = await callerOf(openid, now)
  if (caller.posts.length === 0) return refused({ code: 'permission.denied', action: 'ratings' })
  const found = await list<Pick<TicketRecord, 'rating' | 'answer'>>(
    'tickets',
    { 'worker.openid': openid, 'rating.at': _.gte(ratedFrom(now)) },
    { order: [['rating.at', 'asc']], limit: MOST_RATED, fields: { rating: true, answer: true } },
  )
  return ownRatings(found)
}
