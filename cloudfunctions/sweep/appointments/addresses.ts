import type { Instant } from '../../contract'
import type { BookingDocument } from '../../core/appointment/stored'
import { addressOf, addressSealed } from '../../kit/booking-address'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { olderKeyNames } from '../../kit/secret'
import { inBatches, type Swept } from '../batches'

const BATCH = 50
type Sealed = Pick<BookingDocument, '_id' | 'address'>

/** After a new key has been put first, seals addresses of home visits anew; no call where there is but one key. */
export const sweepAddresses = (clock: () => Instant): Promise<Swept> =>
  inBatches<Sealed>({
    clock,
    size: BATCH,
    async due() {
      const older = olderKeyNames()
      if (older.length === 0) return []
      return list('bookings', { addressKey: _.in(older) }, { limit: BATCH, fields: { address: true } })
    },
    async take(found) {
      const address = addressOf(found)
      // Beside its version: nothing that anybody decides by has changed.
      if (address !== null)
        await update('bookings', { _id: found._id, address: found.address }, addressSealed(found._id, address))
    },
  })
