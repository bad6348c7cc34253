import type { MatterDocument } from '../../core/matter/stored'
import { update } from '../../kit/database'
import { resealedMatter } from '../../kit/matter-seals'
import { resealing } from '../resealing'

type Sealed = Pick<MatterDocument, '_id' | 'version' | 'form' | 'address'>

/** Forms and addresses of matters. */
export const sweepMatterSeals = resealing<Sealed>({
  collection: 'matters',
  fields: { version: true, form: true, address: true },
  size: 50,
  // Its version stays: nothing that anybody decides by has changed, and whoever writes meanwhile is found again.
  sealAnew: (found) => update('matters', { _id: found._id, version: found.version }, resealedMatter(found)),
})
