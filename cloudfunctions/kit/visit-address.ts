import type { BookingDocument } from '../core/appointment/stored'
import { openText, sealingKeyName, sealText } from './secret'

/** Where an address is kept, and of which document; carried to another it is sealed anew. */
export type AddressHolder = 'bookings' | 'waits'
const ownerOf = (collection: AddressHolder, id: string) => ({ collection, id, field: 'address' })

/** Where a home visit goes, opened; null where nobody is visited. */
export const addressOf = (
  { _id, address }: Pick<BookingDocument, '_id' | 'address'>,
  holder: AddressHolder = 'bookings',
): string | null => (address ? openText(address, ownerOf(holder, _id)) : null)

/** The same as it is kept, under the present key. */
export const addressSealed = (
  id: string,
  address: string,
  holder: AddressHolder = 'bookings',
): { address: string; addressKey: string } => ({
  address: sealText(address, ownerOf(holder, id)),
  addressKey: sealingKeyName(),
})
