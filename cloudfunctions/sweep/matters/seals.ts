import type { Instant } from '../../contract'
import type { MatterDocument } from '../../core/matter/stored'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { resealedMatter } from '../../kit/matter-seals'
import { olderKeyNames } from '../../kit/secret'
import { inBatches, type Swept } from '../batches'

const BATCH = 50
type Sealed = Pick<MatterDocument, '_id' | 'version' | 'form' | 'address'>

/** After a new key has been put first, seals forms and addresses anew; no call where there is but one key. */
export const sweepMatterSeals = (clock: () => Instant): Promise<Swept> =>
  inBatches<Sealed>({
    clock,
    size: BATCH,
    async due() {
      const older = olderKeyNames()
      if (older.length === 0) return []
      const fields = { version: true, form: true, address: true }
      return list('matters', { keyName: _.in(older) }, { limit: BATCH, fields })
    },
    async take(found) {
      // Its version stays: nothing that anybody decides by has changed, and whoever writes meanwhile is found again.
      await update('matters', { _id: found._id, version: found.version }, resealedMatter(found))
    },
  })
