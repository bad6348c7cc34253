import type { BookingDocument } from '../core/appointment/stored'
import { openText, sealingKeyName, sealText } from './secret'

const ownerOf = (bookingId: string) => ({ collection: 'bookings', id: bookingId, field: 'address' })

/** Where a home visit goes, opened; null where nobody is visited. */
export const addressOf = ({ _id, address }: Pick<BookingDocument, '_id' | 'address'>): string | null =>
  address === null ? null : openText(address, ownerOf(_id))

/** The same as it is kept, under the present key. */
export const addressSealed = (bookingId: string, address: string): { address: string; addressKey: string } => ({
  address: sealText(address, ownerOf(bookingId)),
  addressKey: sealingKeyName(),
})
