import type { BookingDocument, WaitDocument } from '../../../../cloudfunctions/core/appointment/stored'
import { MINUTE } from '../place'

const MOST = 3
const END = ['cancel', 'withdraw', 'decline', 'lapse', 'miss']

/** From when until when a booking was open. */
const spanOf = (one: BookingDocument): [number, number] => [
  one.createdAt,
  one.events.find(({ kind }) => END.includes(kind))?.at ??
    (one.state === 'done' ? one.startAt : Number.POSITIVE_INFINITY),
]

/** Whether somebody could have had this seat at that moment. */
function couldHave(wait: WaitDocument, offer: BookingDocument, bookings: readonly BookingDocument[]): boolean {
  if (wait.minutes > offer.slots * 30) return false
  const theirs = bookings.filter(({ booker }) => booker === wait.openid)
  const open = theirs.filter((one) => {
    const [from, until] = spanOf(one)
    return from <= offer.createdAt + MINUTE && offer.createdAt - MINUTE < until
  })
  const isBanned = theirs.some(
    ({ miss }) => miss?.weight === 'counted' && miss.at < offer.createdAt && (miss.banUntil ?? 0) > offer.createdAt,
  )
  const sits = open.some((one) => one.startAt < offer.endAt && offer.startAt < one.endAt)
  return !isBanned && open.length < MOST && !sits
}

/** Nobody was passed over for whoever came later. */
export function ofLine(
  bookings: readonly BookingDocument[],
  waits: readonly WaitDocument[],
): { faults: string[]; offers: number } {
  const offers = bookings.filter(({ waitId }) => waitId !== null)
  const offeredAt = new Map(offers.map((one) => [one.waitId, one.createdAt]))
  const faults = offers.flatMap((offer) => {
    const his = waits.find(({ _id }) => _id === offer.waitId)
    if (!his) return [`${offer._id}: offered to nobody who waited`]
    return waits
      .filter(
        ({ at, date, _id, mode }) =>
          date === his.date &&
          at < his.at &&
          mode === 'desk' &&
          (offeredAt.get(_id) ?? Number.POSITIVE_INFINITY) > offer.createdAt,
      )
      .filter((earlier) => couldHave(earlier, offer, bookings))
      .map(({ _id }) => `${offer._id} was offered before ${_id}, who came earlier`)
  })
  return { faults, offers: offers.length }
}
