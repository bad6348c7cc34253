import type { BallotDocument } from '../../core/group/stored'
import { update } from '../../kit/database'
import { resealedChoice } from '../../kit/group/choice-seals'
import { resealing } from '../resealing'

/** Choices of secret votes. */
export const sweepBallots = resealing<BallotDocument>({
  collection: 'ballots',
  size: 200,
  async sealAnew(ballot) {
    const anew = resealedChoice(ballot)
    if (anew) await update('ballots', { _id: ballot._id, keyName: ballot.keyName }, anew)
  },
})
