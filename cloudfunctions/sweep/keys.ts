import type { Instant } from '../contract'
import type { SecretDocument } from '../core/chain/stored'
import type { PaperDocument } from '../core/item/stored'
import type { CareDocument } from '../core/visit/stored'
import { resealCare } from '../kit/care'
import { resealPaper } from '../kit/papers'
import { reseal } from '../kit/secrets'
import type { Swept } from './batches'
import { resealing } from './resealing'

const BATCH = 100

const secrets = resealing<SecretDocument>({ collection: 'secrets', size: BATCH, sealAnew: reseal })
const care = resealing<CareDocument>({ collection: 'care', size: BATCH, sealAnew: resealCare })
const papers = resealing<PaperDocument>({ collection: 'papers', size: BATCH, sealAnew: resealPaper })

/** Personal data, the ledger of special groups, kept papers: one after another, told together. */
export async function sweepKeys(clock: () => Instant): Promise<Swept> {
  const all = [await secrets(clock), await care(clock), await papers(clock)]
  const sum = (part: keyof Swept) => all.reduce((total, swept) => total + swept[part], 0)
  return { found: sum('found'), done: sum('done'), failed: sum('failed') }
}
