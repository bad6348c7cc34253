import { createHash } from 'node:crypto'
import type { UnitCount } from '../../contract'
import { type CountedRow, countOf } from '../../core/group/count'
import type { BallotDocument, EntryOf } from '../../core/group/stored'
import type { Count } from '../../core/group/vote'
import { _ } from '../cloud'
import { list } from '../database'
import { canonical } from '../seal'
import { choiceOf } from './choice-seals'

type Row = Pick<BallotDocument, '_id' | 'unitId' | 'choice' | 'sealed' | 'behalf'>

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
