import type { routes } from '../contract'
import { keepersOf } from '../core/appointment/keepers'
import { lowMarks } from '../core/queue/lows'
import { isLow, lowTiding } from '../core/queue/rating'
import type { TicketRecord } from '../core/queue/stored'
import { mayRate, recordView } from '../core/queue/view'
import { refused } from '../kit/answer'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { byId, update } from '../kit/database'
import { lowIdOf } from '../kit/ids'
import { postsAround } from '../kit/posts'
import type { UseCase } from '../kit/serve'
import { tellEach } from '../kit/tell'

/** Once for each service. Low ones are told to the head, without a name. Four calls, three more for a low one. */
export const rate: UseCase<typeof routes.queue.rate> = async (
  { ticketId, outcome, stars, words },
  { openid, key, now },
) => {
  const found = await byId<TicketRecord>('tickets', ticketId)
  const centre = found && (await centreOf(found.centreId, now))
  if (!found || !centre || found.openid !== openid) return refused({ code: 'ticket.absent' })
  if (found.rating?.key === key) return recordView(found, centre, now)
  if (found.rating !== null) return refused({ code: 'ticket.rated' })
  if (!mayRate(found, now)) return refused({ code: 'ticket.state', state: found.state })
  const label = await refusedContent(openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const rating = { outcome, stars, words: words ?? null, at: now, key }
  const marks = isLow(rating) ? lowMarks(rating, lowIdOf(ticketId)) : {}
  const after = { ...found, rating, ...marks, version: found.version + 1 }
  const written = await update(
    'tickets',
    { _id: ticketId, version: found.version },
    { rating: _.set(rating), ...marks, version: after.version },
  )
  if (written === 0) {
    const newest = await byId<TicketRecord>('tickets', ticketId)
    if (newest?.rating?.key === key) return recordView(newest, centre, now)
    return refused({ code: newest?.rating ? 'ticket.rated' : 'server.busy' })
  }
  if (found.bookingId) await update('bookings', { _id: found.bookingId }, { rated: true })
  if (isLow(rating)) {
    const heads = keepersOf(centre.areaPath, await postsAround(centre.areaPath), now)
    await tellEach(heads.filter((head) => head !== openid).map((head) => lowTiding(after, rating, head, now)))
  }
  return recordView(after, centre, now)
}
