import type { Instant } from '../contract'
import type { SecretDocument } from '../core/chain/stored'
import type { PaperDocument } from '../core/item/stored'
import type { CareDocument } from '../core/visit/stored'
import { resealCare } from '../kit/care'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { resealPaper } from '../kit/papers'
import { olderKeyNames } from '../kit/secret'
import { reseal } from '../kit/secrets'
import { inBatches, type Swept } from './batches'

const BATCH = 100

/** After a new key has been put first, seals anew what lies under the older ones; no call where there is but one key. */
export async function sweepKeys(clock: () => Instant): Promise<Swept> {
  const secrets = await under<SecretDocument>('secrets', reseal, clock)
  const care = await under<CareDocument>('care', resealCare, clock)
  const papers = await under<PaperDocument>('papers', resealPaper, clock)
  const all = [secrets, care, papers]
  const sum = (part: keyof Swept) => all.reduce((total, swept) => total + swept[part], 0)
  return { found: sum('found'), done: sum('done'), failed: sum('failed') }
}

const under = <T extends { _id: string }>(
  collection: string,
  sealAnew: (document: T) => Promise<boolean>,
  clock: () => Instant,
): Promise<Swept> =>
  inBatches<T>({
    clock,
    size: BATCH,
    async due() {
      const older = olderKeyNames()
      return older.length === 0 ? [] : list(collection, { keyName: _.in(older) }, { limit: BATCH })
    },
    async take(document) {
      await sealAnew(document)
    },
  })
