import type { Instant } from '../../contract'
import type { BallotDocument } from '../../core/group/stored'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { resealedChoice } from '../../kit/group/choice-seals'
import { olderKeyNames } from '../../kit/secret'
import { inBatches, type Swept } from '../batches'

const BATCH = 200

/** After a new key has been put first, seals choices of secret votes anew that lie under the older ones. */
export const sweepBallots = (clock: () => Instant): Promise<Swept> =>
  inBatches<BallotDocument>({
    clock,
    size: BATCH,
    async due() {
      const older = olderKeyNames()
      return older.length === 0 ? [] : list('ballots', { keyName: _.in(older) }, { limit: BATCH })
    },
    async take(ballot) {
      const anew = resealedChoice(ballot)
      if (anew) await update('ballots', { _id: ballot._id, keyName: ballot.keyName }, anew)
    },
  })
