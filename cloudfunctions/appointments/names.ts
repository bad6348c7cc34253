import type { BookingDocument } from '../core/appointment/stored'
import type { PersonDocument } from '../core/chain/stored'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'

/** The polite short form of those who booked for themselves, for who serves them. One call, or none. */
export async function namesOf(
  bookings: ReadonlyArray<Pick<BookingDocument, 'openid' | 'called'>>,
): Promise<Map<string, string>> {
  const openids = [...new Set(bookings.filter(({ called }) => called === '').map(({ openid }) => openid))]
  if (openids.length === 0) return new Map()
  const people = await list<Pick<PersonDocument, '_id' | 'called'>>(
    'people',
    { _id: _.in(openids) },
    { limit: 1000, fields: { called: true } },
  )
  return new Map(people.map(({ _id, called }) => [_id, called]))
}
