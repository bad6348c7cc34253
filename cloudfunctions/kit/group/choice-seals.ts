import { type BallotDocument, ballotId, type EntryOf } from '../../core/group/stored'
import { openText, sealingKeyName, sealText } from '../secret'

const owned = (id: string) => ({ collection: 'ballots', id, field: 'choice' })

/** A choice as it is stored: sealed in a secret vote, every option as one digit, so that its length tells nothing. */
export const storedChoice = (
  { _id, vote }: EntryOf<'vote'>,
  household: string,
  choice: number,
): Pick<BallotDocument, 'choice' | 'sealed' | 'keyName'> =>
  vote.secret
    ? { choice: null, sealed: sealText(String(choice), owned(ballotId(_id, household))), keyName: sealingKeyName() }
    : { choice, sealed: null, keyName: null }

/** The choice of a row, for the count and the keys alone. Throws where it was tampered with or its key is not known any more. */
export const choiceOf = ({ _id, choice, sealed }: Pick<BallotDocument, '_id' | 'choice' | 'sealed'>): number =>
  sealed === null ? (choice ?? -1) : Number(openText(sealed, owned(_id)))

/** A choice under the present key; null where it is sealed under that already. */
export const resealedChoice = ({ _id, sealed, keyName }: Pick<BallotDocument, '_id' | 'sealed' | 'keyName'>) =>
  sealed === null || keyName === sealingKeyName()
    ? null
    : { sealed: sealText(openText(sealed, owned(_id)), owned(_id)), keyName: sealingKeyName() }
