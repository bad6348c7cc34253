import type { UnitCount } from '../../contract'
import type { BallotDocument, EntryOf } from './stored'
import type { Count } from './vote'

/** A row as it is counted, its choice in the open. */
export type CountedRow = Pick<BallotDocument, '_id' | 'unitId' | 'behalf'> & { choice: number }

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/**
 * Counts rows by option and by stairwell, and sums these totals up in a checksum (`sealed`: of their canonical JSON). Of a secret vote no
 * stairwell's options are told apart. Throws where a row names an option that the vote does not have.
 */
export function countOf(
  { _id: entryId, vote: { options, secret } }: Pick<EntryOf<'vote'>, '_id' | 'vote'>,
  rows: Iterable<CountedRow>,
  sealed: (totals: object) => string,
): Count & { units: UnitCount[] } {
  const counts = options.map(() => 0)
  const units = new Map<string, number[]>()
  let onBehalf = 0
  for (const { _id, unitId, choice, behalf } of rows) {
    if (options[choice] === undefined) throw new Error(`${_id}: no option ${choice}`)
    const unit = units.get(unitId) ?? options.map(() => 0)
    for (const tally of [counts, unit]) tally[choice] = (tally[choice] ?? 0) + 1
    units.set(unitId, unit)
    if (behalf) onBehalf += 1
  }
  const byUnit = [...units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unitId, unit]) => ({ unitId, ballots: sum(unit), counts: secret ? null : unit }))
  const checksum = sealed({ entryId, options, counts, units: byUnit })
  return { counts, ballots: sum(counts), onBehalf, units: byUnit, checksum }
}
