import type { BookingDocument } from '../../core/appointment/stored'
import { update } from '../../kit/database'
import { type AddressHolder, addressOf, addressSealed } from '../../kit/visit-address'
import { resealing } from '../resealing'

type Sealed = Pick<BookingDocument, '_id' | 'address'>

/** Addresses of home visits, booked or waited for. */
export const sweepAddresses = (holder: AddressHolder) =>
  resealing<Sealed>({
    collection: holder,
    key: 'addressKey',
    fields: { address: true },
    size: 50,
    async sealAnew(found) {
      const address = addressOf(found, holder)
      // Beside its version: nothing that anybody decides by has changed.
      if (address !== null)
        await update(holder, { _id: found._id, address: found.address }, addressSealed(found._id, address, holder))
    },
  })
