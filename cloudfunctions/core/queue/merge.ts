import type { Instant } from '../../contract'
import type { CentreDocument } from '../appointment/stored'
import { type Lane, laneNames, lanes } from './lane-table'
import { laneOf, standsSince } from './lanes'
import { inLine } from './lifecycle'
import type { Desk, QueueDocument, Ticket } from './stored'

/** What a pick is made from: who is in line, the desks, and who has been called today, when, and when he had come. */
export interface Line extends Pick<QueueDocument, 'order' | 'tickets' | 'desks' | 'called'> {
  past: Array<{ calledAt: Instant; arrivedAt: Instant }>
}

/** The line of a queue as it stands. */
export function lineOf({
  order,
  tickets,
  desks,
  called,
}: Pick<QueueDocument, 'order' | 'tickets' | 'desks' | 'called'>): Line {
  const there = order.filter((id) => tickets[id] && inLine((tickets[id] as Ticket).state))
  const past = Object.values(tickets).flatMap(({ calledAt, arrivedAt }) =>
    calledAt === null ? [] : [{ calledAt, arrivedAt }],
  )
  return {
    order: there,
    tickets: Object.fromEntries(there.map((id) => [id, tickets[id] as Ticket])),
    desks,
    called,
    past,
  }
}

type Posts = Pick<CentreDocument, 'posts'>

/** Whether this desk's post may serve all that somebody came for. */
export const isSkilled = ({ posts }: Posts, no: number, { items }: Pick<Ticket, 'items'>): boolean => {
  const post = posts.find((one) => one.no === no)
  return post !== undefined && (post.skills === null || items.every(({ code }) => post.skills?.includes(code)))
}

const isOpen = (desk: Desk | undefined): boolean => desk?.state === 'open'

/** Which desk has to call somebody who is bound to one: that one, or, where it is not at work, the one that covers it; null where any may. */
function boundTo(centre: Posts, { desks }: Pick<Line, 'desks'>, ticket: Ticket): number | null {
  if (ticket.desk === null || isOpen(desks[ticket.desk])) return ticket.desk
  const cover = centre.posts.find((post) => post.no === ticket.desk)?.cover ?? null
  return cover !== null && isOpen(desks[cover]) && isSkilled(centre, cover, ticket) ? cover : null
}

interface Candidate {
  id: string
  ticket: Ticket
  lane: Lane
}

/** Who may be called to this desk now, each in his lane, the first first. */
function candidates(centre: Posts, line: Line, no: number, now: Instant): Candidate[] {
  const able = line.order.flatMap((id, place) => {
    const ticket = line.tickets[id]
    if (!ticket || !inLine(ticket.state) || !isSkilled(centre, no, ticket)) return []
    const bound = boundTo(centre, line, ticket)
    if (bound !== null && bound !== no) return []
    return [{ id, ticket, lane: laneOf(ticket, now), since: standsSince(ticket, now), place }]
  })
  const ready = able.filter(({ ticket }) => ticket.notBefore === null || line.called >= ticket.notBefore)
  // Who missed his turn waits for the next few, but not for nobody.
  return (ready.length > 0 ? ready : able).sort((a, b) => a.since - b.since || a.place - b.place)
}

/** How many who came later were called while he stood in line. */
const overtaken = ({ past }: Line, { arrivedAt, stateAt }: Ticket): number =>
  past.filter((other) => other.calledAt > stateAt && other.arrivedAt > arrivedAt).length

/** Who is next at this desk: the highest lane, unless the first of another has been overtaken as often as its patience lasts. Null where nobody is. */
export function pick(centre: Posts, line: Line, no: number, now: Instant): string | null {
  const heads = new Map<Lane, Candidate>()
  for (const one of candidates(centre, line, no, now)) if (!heads.has(one.lane)) heads.set(one.lane, one)
  const waiting = laneNames.flatMap((lane) => heads.get(lane) ?? [])
  const over = ({ lane, ticket }: Candidate) => overtaken(line, ticket) - lanes[lane].patience
  const [ripe] = waiting.filter((one) => over(one) >= 0).sort((a, b) => over(b) - over(a))
  return (ripe ?? waiting[0])?.id ?? null
}
