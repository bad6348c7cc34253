import type { Instant } from '../contract'
import type { PhotoVerdict } from '../core/request/stored'
import { _ } from '../kit/cloud'
import { list, remove } from '../kit/database'
import { enterVerdict } from '../kit/verdicts'
import { inBatches, type Swept } from './batches'

const BATCH = 100
/** Longer than any function runs: a case that is not stored by then never will be. */
const WAIT = 60_000

interface Waiting {
  _id: string
  verdict: PhotoVerdict
  at: Instant
}

/** Enters verdicts that were faster than their cases; those whose case never came are let go. */
export const sweepPhotos = (clock: () => Instant): Promise<Swept> =>
  inBatches<Waiting>({
    clock,
    size: BATCH,
    due: (now) => list('photoChecks', { at: _.lte(now - WAIT) }, { order: [['at', 'asc']], limit: BATCH }),
    async take({ _id, verdict }) {
      await enterVerdict(_id, verdict)
      await remove('photoChecks', { _id })
    },
  })
