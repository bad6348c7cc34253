import { openingsOf } from '../../../cloudfunctions/core/appointment/openings'
import type { BookingDocument, CentreDocument } from '../../../cloudfunctions/core/appointment/stored'
import { type Calendar, dateOf, dayOf, startOfDay } from '../../../cloudfunctions/core/calendar/working-time'
import { inStep } from '../../../cloudfunctions/core/queue/booked'
import { bookedTicket, emptyQueue, walkInTicket } from '../../../cloudfunctions/core/queue/draw'
import { closesAt, hoursOf } from '../../../cloudfunctions/core/queue/hours'
import { type Change, called, handled, opened } from '../../../cloudfunctions/core/queue/moves'
import { numberOf } from '../../../cloudfunctions/core/queue/number'
import {
  type QueueDocument,
  type Ticket,
  type TicketRecord,
  ticketIdOf,
} from '../../../cloudfunctions/core/queue/stored'
import { recordOf } from '../../../cloudfunctions/core/queue/view'
import type { Random } from '../random'

const MINUTE = 60_000

export interface TicketIds {
  ticketOfBooking(bookingId: string): string
  ticketOfPerson(queue: string, openid: string, which: number | string): string
  logIdOf(openid: string, date: string): string
  lowIdOf(of: string): string
}

interface Setting {
  centre: CentreDocument
  /** Those of today. */
  bookings: readonly BookingDocument[]
  /** Openids of people who live near. */
  near: readonly string[]
  workers: ReadonlyMap<string, string>
  now: number
  calendar: Calendar
  ids: TicketIds
  random: Random
}

export interface Today {
  queue: QueueDocument | null
  records: TicketRecord[]
  bookings: BookingDocument[]
}

type Desk = { no: number; until: number }

/** The day at a centre until now, minute by minute through the rules that the functions go by; nothing before it opens. */
export function todayAt(setting: Setting): Today {
  const { centre, now, calendar, random } = setting
  const hours = hoursOf(centre, now, calendar)
  if (!hours || now < hours.from) return { queue: null, records: [], bookings: [...setting.bookings] }
  const day = dayOf(now)
  let queue = emptyQueue(centre, dateOf(day), hours.from)
  const apply = (change: Change | object) => {
    queue = 'desks' in change ? applied(queue, change as Change) : queue
    return 'desks' in change
  }
  const arrivals = arrivalsOf(setting, hours)
  const desks: Desk[] = centre.posts.map(({ no }) => ({ no, until: 0 }))
  const work = (no: number, at: number) =>
    openingsOf(centre, no, day, calendar).some(({ minute }) => {
      const from = startOfDay(day) + minute * MINUTE
      return at >= from && at < from + centre.step * MINUTE
    })
  for (let at = hours.from; at <= Math.min(now, hours.until); at += MINUTE) {
    for (const one of arrivals) if (one.at >= at && one.at < at + MINUTE) queue = drawn(queue, one.id, one.ticket)
    for (const desk of desks) {
      const act = { no: desk.no, by: workerAt(setting, desk.no), now: at, key: `city-${desk.no}-${at}` }
      const hand = queue.desks[desk.no]?.ticket
      if (hand && at >= desk.until) {
        // Now and then something is missing.
        const move = random.chance(0.06) ? ('park' as const) : ('finish' as const)
        apply(handled(centre, queue, act, { id: hand, move, words: '户口本首页复印件' }))
      } else if (!hand && work(desk.no, at)) {
        if (queue.desks[desk.no]?.state !== 'open') apply(opened(queue, act, false))
        if (apply(called(centre, queue, { ...act, key: `${act.key}-c` }, null))) {
          const id = queue.desks[desk.no]?.ticket ?? ''
          const minutes = queue.tickets[id]?.minutes ?? 15
          desk.until = at + Math.round(minutes * (0.7 + random.next() * 0.7)) * MINUTE
          apply(handled(centre, queue, { ...act, key: `${act.key}-s` }, { id, move: 'serve' }))
        }
      }
    }
  }
  const settled = {
    ...queue,
    tickets: Object.fromEntries(
      Object.entries(queue.tickets).map(([id, one]) => [id, { ...one, behind: false, told: ['near'] }]),
    ),
  }
  const closing = closesAt(centre, day, calendar)
  const stored = { ...settled, lookAt: closing, updatedAt: now }
  return {
    queue: now >= closing ? { ...stored, tickets: {}, openids: [], lookAt: null } : stored,
    records: queue.order.flatMap((id) => recordOf(centre, settled, id) ?? []),
    bookings: setting.bookings.map((booking) => followed(booking, settled, setting)),
  }
}

const workerAt = ({ centre, workers }: Setting, no: number) => {
  const post = centre.posts.find((one) => one.no === no)
  return { openid: workers.get(post?.postId ?? '') ?? '', name: post?.worker ?? '', postId: post?.postId ?? null }
}

function drawn(queue: QueueDocument, id: string, ticket: Ticket): QueueDocument {
  return {
    ...queue,
    order: [...queue.order, id],
    tickets: { ...queue.tickets, [id]: ticket },
    openids: ticket.openid === null ? queue.openids : [...new Set([...queue.openids, ticket.openid])],
    version: queue.version + 1,
  }
}

function applied(queue: QueueDocument, { ticket, desks, call, counts }: Change): QueueDocument {
  return {
    ...queue,
    tickets: ticket ? { ...queue.tickets, [ticket.id]: ticket.after } : queue.tickets,
    desks: { ...queue.desks, ...Object.fromEntries(desks.map(({ no, after }) => [no, after])) },
    calls: call ? [...queue.calls, call].slice(-8) : queue.calls,
    called: queue.called + (counts ? 1 : 0),
    version: queue.version + 1,
  }
}

/** Who comes when: the booked a few minutes before their time, walk-ins whenever they like, some of them old, some without a phone. */
function arrivalsOf({ centre, bookings, near, now, ids, random }: Setting, hours: { from: number; until: number }) {
  const queue = `${centre._id}_${dateOf(dayOf(now))}`
  const booked = bookings
    .filter(({ mode }) => mode === 'desk')
    .map((booking) => {
      const at = Math.max(hours.from, booking.startAt - Math.round(3 + random.next() * 14) * MINUTE)
      return { at, id: ids.ticketOfBooking(booking._id), ticket: bookedTicket(booking, at) }
    })
  const codes = Object.keys(centre.offers)
  const walkIns = []
  for (let at = hours.from + 4 * MINUTE, place = 0; at < Math.min(now, hours.until); place++) {
    const code = random.pick(codes)
    const offer = centre.offers[code] ?? { name: code, minutes: 15 }
    const onPaper = random.chance(0.25)
    const openid = onPaper ? null : (near[(place * 7 + 3) % Math.max(1, near.length)] ?? null)
    const ticket = walkInTicket(
      {
        ...{ openid, called: openid === null ? random.pick(['崔奶奶', '张大爷', '金阿姨', '许大爷']) : '' },
        ...{ care: openid === null || random.chance(0.2), items: [{ code, name: offer.name }], minutes: offer.minutes },
      },
      at,
    )
    walkIns.push({ at, id: ids.ticketOfPerson(queue, openid ?? 'paper', place), ticket })
    at += Math.round(6 + random.next() * 13) * MINUTE
  }
  return [...booked, ...walkIns].sort((a, b) => a.at - b.at)
}

/** A booking where its number stands. */
function followed(booking: BookingDocument, queue: QueueDocument, { ids }: Setting): BookingDocument {
  const id = ids.ticketOfBooking(booking._id)
  const ticket = queue.tickets[id]
  if (!ticket || booking.mode !== 'desk') return booking
  const named = { ticketId: ticketIdOf(queue._id, id), number: numberOf(queue, id) }
  return inStep({ ...booking, state: 'booked', open: true }, ticket, named, ticket.stateAt) ?? booking
}
