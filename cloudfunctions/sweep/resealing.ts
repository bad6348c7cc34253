import type { Instant } from '../contract'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { olderKeyNames } from '../kit/secret'
import { inBatches, type Swept } from './batches'

interface Resealing<T> {
  collection: string
  /** The field that names the key; `keyName` unless told. */
  key?: string
  /** What is read of each; everything unless told. */
  fields?: Record<string, boolean>
  size: number
  sealAnew(document: T): Promise<unknown>
}

/** After a new key has been put first, seals anew what lies under the older ones; no call where there is but one key. */
export const resealing =
  <T extends { _id: string }>({ collection, key = 'keyName', fields, size, sealAnew }: Resealing<T>) =>
  (clock: () => Instant): Promise<Swept> =>
    inBatches<T>({
      clock,
      size,
      async due() {
        const older = olderKeyNames()
        if (older.length === 0) return []
        return list(collection, { [key]: _.in(older) }, { limit: size, ...(fields ? { fields } : {}) })
      },
      async take(document) {
        await sealAnew(document)
      },
    })
