import { comesHome, type routes } from '../contract'
import { closedDay } from '../core/appointment/availability'
import { bannedUntil } from '../core/appointment/booker'
import { offered } from '../core/appointment/offers'
import { nowhere, type WaitDocument } from '../core/appointment/stored'
import { dayNumber, dayOf } from '../core/calendar/working-time'
import { refused } from '../kit/answer'
import { earlierOf } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { insertOnce, list } from '../kit/database'
import { idFor } from '../kit/ids'
import { endWait } from '../kit/offers'
import type { UseCase } from '../kit/serve'
import { addressSealed } from '../kit/visit-address'

type Appointments = typeof routes.appointments

/** As many in line are counted as one would wait behind. */
const MOST_AHEAD = 500

/** Stands in line for a day. Six calls at most. */
export const wait: UseCase<Appointments['wait']> = async (input, { openid, key, now }) => {
  const centre = await centreOf(input.centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const what = offered(centre, input.items)
  if ('code' in what) return refused(what)
  const { date, span = null, mode, elder } = input
  const address = comesHome(mode) ? input.address : undefined
  if (comesHome(mode) && address === undefined) return refused({ code: 'visit.address' })
  const label = await refusedContent(openid, address)
  if (label !== null) return refused({ code: 'content.refused', label })
  const kind = closedDay(centre, dayNumber(date), dayOf(now), calendar)
  if (kind) return refused({ code: 'slot.closed', kind })
  const waitId = idFor(openid, key)
  const [mine, earlier] = await Promise.all([waitsOf(openid), earlierOf(openid)])
  const known = mine.find(({ _id }) => _id === waitId)
  if (known) return { waitId, ahead: await aheadOf(known) }
  const until = bannedUntil(earlier, now)
  if (until !== null) return refused({ code: 'booking.banned', until })
  if (mine.length >= centre.rules.most) return refused({ code: 'booking.tooMany', most: centre.rules.most })
  const waiting: WaitDocument = {
    ...{ _id: waitId, openid, key, centreId: centre._id, centreName: centre.name, date, span },
    ...{ items: what.items, minutes: what.minutes, mode, elder, state: 'waiting', lookAt: now, at: now },
    ...(address === undefined ? nowhere : addressSealed(waitId, address, 'waits')),
  }
  await insertOnce('waits', waiting)
  return { waitId, ahead: await aheadOf(waiting) }
}

/** For what the caller stands in line, and how many stand before him. Two calls. */
export const waits: UseCase<Appointments['waits']> = async (_input, { openid }) => {
  const mine = await waitsOf(openid)
  if (mine.length === 0) return []
  const days = mine.map(({ centreId, date }) => ({ centreId, date, state: 'waiting' }))
  const line = await list<WaitDocument>('waits', _.or(days), { limit: MOST_AHEAD, fields: BEFORE })
  return mine.map((one) => ({
    ...{ waitId: one._id, centreName: one.centreName, date: one.date, span: one.span, mode: one.mode, at: one.at },
    ahead: line.filter(standsBefore(one)).length,
  }))
}

/** Leaves the line. One call. */
export const leaveWait: UseCase<Appointments['leaveWait']> = async ({ waitId }, { openid }) => ({
  left: await endWait({ _id: waitId, openid }),
})

const BEFORE = { centreId: true, date: true, mode: true, at: true }
/** Who waits for the desk does not stand before who waits at home: what becomes free is for the one or the other. */
const standsBefore = (one: WaitDocument) => (other: WaitDocument) =>
  other.centreId === one.centreId &&
  other.date === one.date &&
  comesHome(other.mode) === comesHome(one.mode) &&
  (other.at < one.at || (other.at === one.at && other._id < one._id))

const waitsOf = (openid: string): Promise<WaitDocument[]> =>
  list<WaitDocument>('waits', { openid, state: 'waiting' }, { order: [['at', 'asc']] })

async function aheadOf(waiting: WaitDocument): Promise<number> {
  const { centreId, date, at } = waiting
  const where = { centreId, date, state: 'waiting', at: _.lte(at) }
  const line = await list<WaitDocument>('waits', where, { limit: MOST_AHEAD, fields: BEFORE })
  return line.filter(standsBefore(waiting)).length
}
