import type { Instant } from '../../contract'
import type { BookingDocument } from '../../core/appointment/stored'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { olderKeyNames } from '../../kit/secret'
import { type AddressHolder, addressOf, addressSealed } from '../../kit/visit-address'
import { inBatches, type Swept } from '../batches'

const BATCH = 50
type Sealed = Pick<BookingDocument, '_id' | 'address'>

/** After a new key has been put first, seals addresses of home visits anew; no call where there is but one key. */
export const sweepAddresses =
  (holder: AddressHolder) =>
  (clock: () => Instant): Promise<Swept> =>
    inBatches<Sealed>({
      clock,
      size: BATCH,
      async due() {
        const older = olderKeyNames()
        if (older.length === 0) return []
        return list(holder, { addressKey: _.in(older) }, { limit: BATCH, fields: { address: true } })
      },
      async take(found) {
        const address = addressOf(found, holder)
        // Beside its version: nothing that anybody decides by has changed.
        if (address !== null)
          await update(holder, { _id: found._id, address: found.address }, addressSealed(found._id, address, holder))
      },
    })
