import { householdId, type InputOf, type Item, type OutputOf, type routes } from '../contract'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import type { HouseholdDocument } from '../core/chain/stored'
import { itemsOf } from '../core/item/list'
import { mergeFields, missingIn } from '../core/matter/form'
import { workerOf } from '../core/matter/names'
import { openedMatter } from '../core/matter/open'
import type { Applicant, MatterDocument } from '../core/matter/stored'
import { takenUp } from '../core/notice/for'
import { postFor } from '../core/permission/area-acts'
import type { Caller } from '../core/permission/may-do'
import { namedBy, ticketIdOf } from '../core/queue/stored'
import { Refused, refused } from '../kit/answer'
import { bookingOf } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { byId, insertOnce, update } from '../kit/database'
import { checkIdFor, codeFor, idFor } from '../kit/ids'
import { itemList } from '../kit/item-list'
import { sealAddress } from '../kit/matter-seals'
import { matterOf } from '../kit/matters'
import { deliver } from '../kit/outbox'
import { queueOf } from '../kit/queues'
import { seal } from '../kit/seal'
import { sealingKeyName } from '../kit/secret'
import type { Context, UseCase } from '../kit/serve'
import { addressOf } from '../kit/visit-address'
import { shownTo } from './access'

type Open = typeof routes.matters.open
type Input = InputOf<Open>

/** What the matter is opened from: who asks, for which items, and what was known of it before. */
interface Source {
  /** Names it: the same booking or ticket always makes the same matter. */
  name: string
  applicant: Applicant
  codes: string[]
  bookingId: string | null
  ticketId: string | null
  address: string | null
  /** Says at its source that the matter is there. */
  tie(matterId: string): Promise<unknown>
}

/** Opened at the desk; whoever opens it is its first receiver. Nine calls at most. */
export const open: UseCase<Open> = async (input, context) => {
  const { openid, now } = context
  const [caller, centre, label] = await Promise.all([
    callerOf(openid, now),
    centreOf(input.centreId, now),
    refusedContent(openid, input.note, 'called' in input.from ? input.from.called : undefined),
  ])
  if (!centre) return refused({ code: 'centre.absent' })
  const post = postFor(caller, 'openMatter', { areaId: centre.areaId, areaPath: centre.areaPath })
  if (!post) return refused({ code: 'permission.denied', action: 'open' })
  if (label !== null) return refused({ code: 'content.refused', label })
  const source = await sourceOf(input, centre, context)
  if (source instanceof Refused) return source
  const matterId = source.name
  const known = await matterOf(matterId)
  if (known) return tied(source, known, caller, context)
  const { listed } = await itemList(now)
  const items = itemsOf(listed, input.codes ?? source.codes)
  if ('absent' in items) return refused({ code: 'item.absent', item: items.absent })
  const misfit = items.find(({ modes }) => modes.length > 0 && !modes.includes(input.mode))
  if (misfit) return refused({ code: 'item.mode', item: misfit.code })
  const fields = mergeFields(items)
  const checkId = await checkFor(source, items)
  const evolved = openedMatter(
    {
      ...{ _id: matterId, code: codeFor(matterId), key: context.key, how: 'desk', mode: input.mode },
      ...{ applicant: source.applicant, items, fields, centre, receiver: workerOf(post, openid, centre.phone) },
      ...{ bookingId: source.bookingId, ticketId: source.ticketId, checkId, note: input.note ?? null },
      ...{ form: { sealed: null, missing: missingIn(fields, {}) }, consent: false },
      address: source.address === null ? null : sealAddress(matterId, source.address),
      keyName: source.address === null ? null : sealingKeyName(),
      openid,
    },
    { now, key: context.key, seal, calendar },
  )
  if (!(await insertOnce('matters', stored(evolved)))) {
    const first = await matterOf(matterId)
    return first ? tied(source, first, caller, context) : refused({ code: 'server.busy' })
  }
  await Promise.all([
    deliver(evolved.after, evolved.notices, now, 'matters'),
    source.tie(matterId),
    checkId === null ? null : update('checks', { _id: checkId }, { matterId }),
  ])
  return shownTo(caller, evolved.after, now, { centre })
}

/** A new document with its notices taken up. */
export const stored = ({ after, notices }: ReturnType<typeof openedMatter>): MatterDocument => ({
  ...after,
  notices: takenUp(notices),
})

/** Somebody was first, or a death came between matter and source: the source knows it now. */
async function tied(source: Source, matter: MatterDocument, caller: Caller, { now }: Context): Promise<OutputOf<Open>> {
  await source.tie(matter._id)
  return shownTo(caller, matter, now)
}

async function sourceOf({ from, codes }: Input, centre: CentreDocument, context: Context): Promise<Source | Refused> {
  if (from.kind === 'booking') return fromBooking(from.bookingId, centre, context)
  if (from.kind === 'ticket') return fromTicket(from.ticketId, centre, context)
  const name = idFor(context.openid, context.key)
  const plain = { name, codes: codes ?? [], bookingId: null, ticketId: null, address: null, tie: async () => {} }
  const nobody: Applicant = { openid: null, called: from.called, household: null, by: null }
  if (!from.household) return { ...plain, applicant: nobody }
  const id = householdId(from.household.unitId, from.household.door)
  const found = await byId<HouseholdDocument>('households', id)
  if (!found?.phoneless || !found.areaPath.includes(centre.areaId)) return refused({ code: 'household.absent' })
  const household = { householdId: id, areaId: found.unitId, areaPath: found.areaPath }
  return { ...plain, applicant: { ...nobody, household } }
}

async function fromBooking(bookingId: string, centre: CentreDocument, context: Context): Promise<Source | Refused> {
  const booking = await bookingOf(bookingId)
  if (!booking || booking.centreId !== centre._id) return refused({ code: 'booking.absent' })
  if (!['booked', 'arrived', 'serving', 'done'].includes(booking.state)) return refused({ code: 'booking.absent' })
  if (booking.openid === context.openid) return refused({ code: 'permission.denied', action: 'open' })
  return {
    name: idFor('booking', bookingId),
    applicant: applicantOf(booking),
    codes: booking.items.map(({ code }) => code),
    ...{ bookingId, ticketId: booking.ticketId, address: addressOf(booking) },
    tie: (matterId) => update('bookings', { _id: bookingId, matterId: null }, { matterId }),
  }
}

/** A number that was drawn for a booking is that booking's; any other makes a matter of its own. */
async function fromTicket(ticketId: string, centre: CentreDocument, context: Context): Promise<Source | Refused> {
  const named = namedBy(ticketId)
  const queue = named && (await queueOf(named.queue))
  const ticket = named && queue?.tickets[named.ticket]
  if (!named || !ticket || queue.centreId !== centre._id) return refused({ code: 'ticket.absent' })
  const tie = (matterId: string) => tieTicket(named, matterId)
  if (ticket.bookingId !== null) {
    const booked = await fromBooking(ticket.bookingId, centre, context)
    if (booked instanceof Refused) return booked
    const both = async (matterId: string) => Promise.all([booked.tie(matterId), tie(matterId)])
    return { ...booked, ticketId, tie: both }
  }
  if (ticket.openid === context.openid) return refused({ code: 'permission.denied', action: 'open' })
  return {
    name: idFor('ticket', ticketId),
    applicant: { openid: ticket.openid, called: ticket.called, household: null, by: null },
    codes: ticket.items.map(({ code }) => code),
    ...{ bookingId: null, ticketId, address: null, tie },
  }
}

/** The number says which matter it became, in its queue and where it is kept once it has ended. Two calls. */
const tieTicket = ({ queue, ticket }: { queue: string; ticket: string }, matterId: string): Promise<unknown> => {
  const at = `tickets.${ticket}`
  const tied = { [`${at}.matterId`]: matterId, [`${at}.version`]: _.inc(1), version: _.inc(1) }
  return Promise.all([
    update('queues', { _id: queue, [`${at}.matterId`]: null }, tied),
    update('tickets', { _id: ticketIdOf(queue, ticket), matterId: null }, { matterId }),
  ])
}

export const applicantOf = ({ openid, called, household, by, actingId }: BookingDocument): Applicant => ({
  ...{ openid, called, household, by, ...(actingId === undefined ? {} : { actingId }) },
})

/** The check of the same person and items, where he has shown his papers before. One call. */
async function checkFor({ applicant }: Source, items: readonly Item[]): Promise<string | null> {
  if (applicant.openid === null || applicant.household) return null
  const id = checkIdFor(
    applicant.openid,
    items.map(({ code }) => code),
  )
  const check = await byId<{ closedAt: number | null }>('checks', id, { closedAt: true })
  return check && check.closedAt === null ? id : null
}
