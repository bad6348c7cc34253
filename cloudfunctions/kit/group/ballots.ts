import { createHash } from 'node:crypto'
import type { UnitCount } from '../../contract'
import { type CountedRow, countOf } from '../../core/group/count'
import { type BallotDocument, ballotId, type EntryOf } from '../../core/group/stored'
import type { Count } from '../../core/group/vote'
import { _ } from '../cloud'
import { list } from '../database'
import { canonical } from '../seal'
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

type Row = Pick<BallotDocument, '_id' | 'unitId' | 'choice' | 'sealed' | 'behalf'>

/** The choice of a row, for the count alone. Throws where it was tampered with or its key is not known any more. */
const choiceOf = ({ _id, choice, sealed }: Row): number =>
  sealed === null ? (choice ?? -1) : Number(openText(sealed, owned(_id)))

/** A choice under the present key; null where it is sealed under that already. */
export const resealedChoice = ({ _id, sealed, keyName }: Pick<BallotDocument, '_id' | 'sealed' | 'keyName'>) =>
  sealed === null || keyName === sealingKeyName()
    ? null
    : { sealed: sealText(openText(sealed, owned(_id)), owned(_id)), keyName: sealingKeyName() }

const PAGE = 1000
const FIELDS = { unitId: true, choice: true, sealed: true, behalf: true }

/** Counts the rows of a vote (core/group/count.ts), checksum SHA-256. One call for a thousand households, in a vote of whatever age. */
export async function counted(entry: EntryOf<'vote'>): Promise<Count & { units: UnitCount[] }> {
  const rows: CountedRow[] = []
  for await (const row of rowsOf(entry._id)) rows.push({ ...row, choice: choiceOf(row) })
  return countOf(entry, rows, checksumOf)
}

const checksumOf = (totals: object) => createHash('sha256').update(canonical(totals)).digest('hex')

async function* rowsOf(entryId: string): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const rows = await list<Row>(
      'ballots',
      { entryId, _id: _.gt(after) },
      { order: [['_id', 'asc']], limit: PAGE, fields: FIELDS },
    )
    yield* rows
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    after = last._id
  }
}
