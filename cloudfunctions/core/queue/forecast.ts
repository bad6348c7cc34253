import type { Instant } from '../../contract'
import type { CentreDocument } from '../appointment/stored'
import { MINUTE } from '../appointment/times'
import { atDesk } from './lifecycle'
import { lineOf, pick } from './merge'
import type { QueueDocument, Ticket } from './stored'

/** The plan counts as much as so many minutes of real service: the first of a day does not turn everything over. */
const PRIOR = 60
const [SLOWEST, FASTEST] = [3, 1 / 3]
/** Longer than this somebody forgot to say that he has finished. */
const LONGEST = 120
const LEAST = 2

/** How today's services go against the minutes planned for them: 1.2 is a fifth slower. */
export function pace({ tickets }: Pick<QueueDocument, 'tickets'>): number {
  let [real, planned] = [PRIOR, PRIOR]
  for (const { state, calledAt, endedAt, minutes } of Object.values(tickets)) {
    if (state !== 'done' || calledAt === null || endedAt === null) continue
    real += Math.min(LONGEST, (endedAt - calledAt) / MINUTE)
    planned += minutes
  }
  return Math.min(SLOWEST, Math.max(FASTEST, real / planned))
}

/** Minutes on average today from call to end; null before the first. */
export function average({ tickets }: Pick<QueueDocument, 'tickets'>): number | null {
  const real = Object.values(tickets).flatMap(({ state, calledAt, endedAt }) =>
    state === 'done' && calledAt !== null && endedAt !== null ? [Math.min(LONGEST, (endedAt - calledAt) / MINUTE)] : [],
  )
  return real.length === 0 ? null : Math.round(real.reduce((sum, one) => sum + one, 0) / real.length)
}

export interface Expected {
  /** Called before him. */
  ahead: number
  /** Until he is called; null where no desk is at work. */
  minutes: number | null
}

const expected = ({ minutes }: Pick<Ticket, 'minutes'>, speed: number) => Math.max(LEAST, minutes * speed) * MINUTE

/** The order in which those in line will likely be called, and when: the very rule of calling, played forward from now. */
export function forecast(
  centre: Pick<CentreDocument, 'posts'>,
  queue: Pick<QueueDocument, 'order' | 'tickets' | 'desks' | 'called'>,
  now: Instant,
): Map<string, Expected> {
  const speed = pace(queue)
  const open = centre.posts.filter(({ no }) => queue.desks[no]?.state === 'open').map(({ no }) => no)
  const working = open.length > 0
  const free = (working ? open : centre.posts.map(({ no }) => no)).map((no) => ({
    no,
    at: freeAt(queue, no, now, speed),
  }))
  const line = lineOf(queue)
  const found = new Map<string, Expected>()
  while (free.length > 0) {
    free.sort((a, b) => a.at - b.at || a.no - b.no)
    const [desk] = free as [(typeof free)[number]]
    const id = pick(centre, line, desk.no, desk.at)
    const ticket = id === null ? undefined : line.tickets[id]
    if (id === null || !ticket) {
      free.shift()
      continue
    }
    const minutes = working ? Math.ceil((desk.at - now) / MINUTE) : null
    found.set(id, { ahead: found.size, minutes })
    line.order = line.order.filter((other) => other !== id)
    line.past.push({ calledAt: desk.at, arrivedAt: ticket.arrivedAt })
    line.called += 1
    desk.at += expected(ticket, speed)
  }
  return found
}

/** When a desk is likely to be through with whom it has. */
function freeAt(queue: Pick<QueueDocument, 'tickets' | 'desks'>, no: number, now: Instant, speed: number): Instant {
  const id = queue.desks[no]?.ticket
  const ticket = id ? queue.tickets[id] : undefined
  if (!ticket || !atDesk(ticket.state)) return now
  return Math.max(now + MINUTE, (ticket.calledAt ?? now) + expected(ticket, speed))
}
