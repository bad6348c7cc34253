import type { DeskView, Instant } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { deskViewOf } from '../core/queue/desk'
import { isOver } from '../core/queue/lifecycle'
import type { QueueDocument } from '../core/queue/stored'
import { calledOf } from '../kit/called'

interface Looking {
  no: number | null
  openid: string
  now: Instant
  coming?: number | null
}

/** The desk as it is then. One call for people not seen before, or none. */
export async function shownAtDesk(
  centre: CentreDocument,
  queue: QueueDocument,
  { no, openid, now, coming = null }: Looking,
): Promise<DeskView> {
  const there = Object.values(queue.tickets).filter(({ state, called }) => called === '' && !isOver(state))
  const named = await calledOf(
    there.map((ticket) => ticket.openid),
    now,
  )
  return deskViewOf(centre, queue, { no, openid, now, named, coming })
}
