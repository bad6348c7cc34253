import { createHash } from 'node:crypto'
import type { UnitCount } from '../../contract'
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

/**
 * Counts the rows of a vote: by option, by stairwell, and a checksum over these totals (SHA-256 of their canonical JSON). Of a secret
 * vote no stairwell's options are told apart. One call for a thousand households, in a vote of whatever age.
 */
export async function counted({ _id: entryId, vote }: EntryOf<'vote'>): Promise<Count & { units: UnitCount[] }> {
  const counts = vote.options.map(() => 0)
  const units = new Map<string, number[]>()
  let onBehalf = 0
  for await (const row of rowsOf(entryId)) {
    const choice = choiceOf(row)
    if (counts[choice] === undefined) throw new Error(`${row._id}: no option ${choice}`)
    counts[choice] += 1
    const unit = units.get(row.unitId) ?? vote.options.map(() => 0)
    unit[choice] = (unit[choice] ?? 0) + 1
    units.set(row.unitId, unit)
    if (row.behalf) onBehalf += 1
  }
  const rows = [...units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unitId, unit]) => ({ unitId, ballots: sum(unit), counts: vote.secret ? null : unit }))
  const totals = { entryId, options: vote.options, counts, units: rows }
  return { counts, ballots: sum(counts), onBehalf, units: rows, checksum: checksumOf(totals) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const checksumOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')

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
