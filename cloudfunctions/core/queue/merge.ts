import type { Instant } from '../../contract'
import type { CentreDocument } from '../appointment/stored'
import { type Lane, laneNames, lanes } from './lane-table'
import { laneOf, standsSince } from './lanes'
import { inLine } from './lifecycle'
import type { Desk, QueueDocument, Ticket } from './stored'

/** What a pick is made from. */
export type Line = Pick<QueueDocument, 'order' | 'tickets' | 'desks' | 'called'>
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

export interface Picked {
  id: string
  /** What the desk remembers of lanes passed over, for the next pick. */
  skipped: Desk['skipped']
}

/** Who is next at this desk: the highest lane, unless another has been passed over as often as its patience lasts. Null where nobody is. */
export function pick(centre: Posts, line: Line, no: number, now: Instant): Picked | null {
  const heads = new Map<Lane, string>()
  for (const { id, lane } of candidates(centre, line, no, now)) if (!heads.has(lane)) heads.set(lane, id)
  const waiting = laneNames.filter((lane) => heads.has(lane))
  const before = line.desks[no]?.skipped ?? {}
  const over = (lane: Lane) => (before[lane] ?? 0) - lanes[lane].patience
  const ripe = waiting.filter((lane) => over(lane) >= 0).sort((a, b) => over(b) - over(a))
  const lane = ripe[0] ?? waiting[0]
  const id = lane && heads.get(lane)
  if (!lane || !id) return null
  const skipped: Desk['skipped'] = {}
  for (const other of waiting) if (other !== lane) skipped[other] = (before[other] ?? 0) + 1
  return { id, skipped }
}
