import type { DeskView, Failure } from '../contract'
import { type Act, type Change, deskOf } from '../core/queue/moves'
import { namedBy, type QueueDocument } from '../core/queue/stored'
import { Refused, refused } from '../kit/answer'
import { beginQueue, storeChange, todayOf } from '../kit/queues'
import type { Context } from '../kit/serve'
import { type Serving, servingAt } from './access'
import { shownAtDesk } from './shown'

const MOST_TRIES = 6

interface DeskAct {
  centreId: string
  action: string
  no: number
  /** The number acted on, and the version read. */
  ticketId?: string | undefined
  version?: number | undefined
  decide(queue: QueueDocument, act: Act, serving: Serving, ticket: string | null): Change | Failure
  /** After it is written. */
  afterwards?(queue: QueueDocument, change: Change, serving: Serving): Promise<unknown>
}

/**
 * Read → decide → write if nobody was faster: what a desk does. The same key twice does it once. Four calls and what follows from it; one
 * more where the instance is cold.
 */
export async function acted(
  { centreId, action, no, ticketId, version, decide, afterwards }: DeskAct,
  { openid, key, now }: Context,
): Promise<DeskView | Refused> {
  const serving = await servingAt(centreId, action, openid, now)
  if (serving instanceof Refused) return serving
  const { centre, by } = serving
  if (!centre.posts.some((post) => post.no === no)) return refused({ code: 'desk.absent' })
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const queue = await todayOf(centre, now)
    if (deskOf(queue, no).keys.includes(key)) return shownAtDesk(centre, queue, { no, openid, now })
    const named = ticketId === undefined ? null : namedBy(ticketId)
    if (ticketId !== undefined && named?.queue !== queue._id) return refused({ code: 'ticket.absent' })
    const known = named && queue.tickets[named.ticket]
    if (known && version !== undefined && known.version !== version)
      return refused({ code: 'ticket.moved', state: known.state, version: known.version })
    const change = decide(queue, { no, by, now, key }, serving, named?.ticket ?? null)
    if ('code' in change) return refused(change)
    const after = await storeChange(queue, change, now)
    if (after) {
      await afterwards?.(after, change, serving)
      return shownAtDesk(centre, after, { no, openid, now })
    }
    if (Object.keys(queue.desks).length === 0) await beginQueue(queue)
  }
  return refused({ code: 'server.busy' })
}
