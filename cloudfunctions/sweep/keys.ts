import type { Instant } from '../contract'
import type { SecretDocument } from '../core/chain/stored'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { olderKeyNames } from '../kit/secret'
import { reseal } from '../kit/secrets'
import { inBatches, type Swept } from './batches'

const BATCH = 100

/** After a new key has been put first, seals anew what lies under the older ones; no call where there is but one key. */
export const sweepKeys = (clock: () => Instant): Promise<Swept> =>
  inBatches<SecretDocument>({
    clock,
    size: BATCH,
    async due() {
      const older = olderKeyNames()
      return older.length === 0 ? [] : list('secrets', { keyName: _.in(older) }, { limit: BATCH })
    },
    async take(document) {
      await reseal(document)
    },
  })
