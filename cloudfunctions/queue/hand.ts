import type { DeskView, routes } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { called, type HandMove, handled, restored } from '../core/queue/moves'
import { standingTiding } from '../core/queue/notices'
import { namedBy, type QueueDocument } from '../core/queue/stored'
import { type Refused, refused } from '../kit/answer'
import { refusedContent } from '../kit/content'
import type { Context, UseCase } from '../kit/serve'
import { tellEach } from '../kit/tell'
import { carryOn } from '../kit/ticket-steps'
import { acted } from './act'

type Queue = typeof routes.queue

/** Says it once, to who has a phone with us. Two calls where it is pushed, else one. */
async function told(centre: CentreDocument, queue: QueueDocument, id: string, now: number) {
  const tiding = standingTiding({ queue, id, centre, now })
  if (tiding) await tellEach([tiding])
}

/** Calls the next, or the one named, and rings his phone. Six calls at most, one more for names not seen before. */
export const call: UseCase<Queue['call']> = ({ centreId, postNo, ticketId }, context) =>
  acted(
    {
      ...{ centreId, action: 'call', no: postNo, ticketId },
      decide: (queue, act, { centre }, ticket) => called(centre, queue, act, ticket),
      afterwards: async (queue, { ticket }, { centre }) => ticket && told(centre, queue, ticket.id, context.now),
    },
    context,
  )

interface Handling {
  ticketId: string
  postNo: number
  version?: number | undefined
  words?: string | undefined
  to?: number | undefined
}

/** Moves with which the booking goes along at once. */
const followed: readonly HandMove[] = ['serve', 'finish']

async function handle(
  move: HandMove,
  { ticketId, postNo, version, words, to }: Handling,
  context: Context,
): Promise<DeskView | Refused> {
  const label = await refusedContent(context.openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const centreId = centreIn(ticketId)
  if (!centreId) return refused({ code: 'ticket.absent' })
  return acted(
    {
      ...{ centreId, action: move, no: postNo, ticketId, version },
      decide: (queue, act, { centre }, id) => handled(centre, queue, act, { id: id ?? '', move, words, to }),
      async afterwards(queue, { ticket }, { centre }) {
        if (!ticket) return
        if (followed.includes(move)) await carryOn(centre, queue, ticket.id, context.now)
        if (move !== 'recall') await told(centre, queue, ticket.id, context.now)
      },
    },
    context,
  )
}

/** The centre that a ticket's id names. */
const centreIn = (ticketId: string): string | null => namedBy(ticketId)?.queue.replace(/_\d{4}-\d\d-\d\d$/, '') ?? null

/** Four calls. */
export const recall: UseCase<Queue['recall']> = (input, context) => handle('recall', input, context)
/** Five calls. */
export const pass: UseCase<Queue['pass']> = (input, context) => handle('pass', input, context)
/** Six calls: his booking goes along. */
export const serve: UseCase<Queue['serve']> = (input, context) => handle('serve', input, context)
/** Eight calls: his booking goes along, a record is kept, he is asked to rate. */
export const finish: UseCase<Queue['finish']> = (input, context) => handle('finish', input, context)
/** Five calls. */
export const park: UseCase<Queue['park']> = (input, context) => handle('park', input, context)
/** Four calls. */
export const transfer: UseCase<Queue['transfer']> = (input, context) => handle('transfer', input, context)

/** Back in line, for who stands at the desk. Four calls. */
export const restore: UseCase<Queue['restore']> = ({ ticketId, postNo, version }, context) => {
  const centreId = centreIn(ticketId)
  if (!centreId) return Promise.resolve(refused({ code: 'ticket.absent' }))
  return acted(
    {
      ...{ centreId, action: 'restore', no: postNo, ticketId, version },
      decide: (queue, { now, key }, _serving, id) =>
        id !== null && queue.tickets[id]?.keys.includes(key) ? { desks: [] } : restored(queue, id ?? '', now, key),
    },
    context,
  )
}
