import type { Instant } from '../contract'
import { photosOf } from '../core/item/check'
import type { CheckDocument } from '../core/item/stored'
import { _ } from '../kit/cloud'
import { list, remove } from '../kit/database'
import { deleteFiles } from '../kit/files'
import { unshared } from '../kit/item-traces'
import { inBatches, type Swept } from './batches'

const BATCH = 30

/** Deletes checks of materials whose time is over, their photos first; those kept as papers stay with their holder. */
export const sweepChecks = (clock: () => Instant): Promise<Swept> =>
  inBatches<CheckDocument>({
    clock,
    size: BATCH,
    due: (now) => list('checks', { purgeAt: _.lte(now) }, { order: [['purgeAt', 'asc']], limit: BATCH }),
    async take({ _id, openid, version, materials }) {
      const own = materials.filter(({ fromPaper }) => fromPaper === null)
      await deleteFiles(await unshared(openid, photosOf({ materials: own }), [_id]))
      // Somebody who goes on with it meanwhile keeps it, without the photos.
      await remove('checks', { _id, version })
    },
  })
