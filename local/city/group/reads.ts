import { type AreaKind, areaKinds, type Instant } from '../../../cloudfunctions/contract'
import type { HouseholdDocument } from '../../../cloudfunctions/core/chain/stored'
import { type EntryDocument, type TallyDocument, tallyId } from '../../../cloudfunctions/core/group/stored'
import { randomOf } from '../random'

interface Counting {
  entry: EntryDocument
  /** Whether this household has read it, or voted. */
  did: (household: HouseholdDocument) => { told: boolean } | null
}

/** Counts of stairwells and their sums up to the audience, as after each receipt and a sweep. */
export function talliesOf(
  households: readonly HouseholdDocument[],
  { entry, did }: Counting,
  at: Instant,
): TallyDocument[] {
  const tallies = new Map<string, TallyDocument>()
  const from = entry.areaPath.length - 1
  for (const household of households) {
    const done = household.areaPath.includes(entry.areaId) ? did(household) : null
    if (!done) continue
    for (let depth = from; depth < household.areaPath.length; depth++) {
      const path = household.areaPath.slice(0, depth + 1)
      const areaId = path.at(-1) as string
      const tally = tallies.get(areaId) ?? empty(entry._id, areaId, areaKinds[depth] as AreaKind, path, at)
      tally.count += 1
      tally.told += done.told ? 1 : 0
      tallies.set(areaId, tally)
    }
  }
  return [...tallies.values()]
}

const empty = (
  entryId: string,
  areaId: string,
  areaKind: AreaKind,
  areaPath: string[],
  at: Instant,
): TallyDocument => ({
  ...{ _id: tallyId(entryId, areaId), entryId, areaId, areaKind, parentId: areaPath.at(-2) ?? null, areaPath },
  ...{ count: 0, told: 0, at, dirty: false },
})

/** She of the first page has not read the newest: there must be something to tap. */
const UNREAD = '302'

/** Who has read what of the notices in force: most of the confirmed, sooner or later; who has no phone was told by the head, or not yet. */
export function readsOf(
  seed: number,
  notices: ReadonlyArray<Extract<EntryDocument, { kind: 'notice' }>>,
  households: readonly HouseholdDocument[],
  { now, home }: { now: Instant; home: string },
): TallyDocument[] {
  const random = randomOf(seed, 'reads')
  const inForce = notices.filter(({ notice }) => notice.expiresAt > now)
  const byArea = new Map<string, HouseholdDocument[]>()
  for (const household of households)
    for (const areaId of household.areaPath) byArea.set(areaId, [...(byArea.get(areaId) ?? []), household])
  return inForce.flatMap((entry) => {
    const reached = byArea.get(entry.areaId) ?? []
    const age = Math.min(1, (now - entry.at) / (2 * 86_400_000))
    for (const household of reached) {
      const keeps = household.unitId === home && household.door === UNREAD
      const confirmed = household.people.some((mate) => mate.confirmed !== null)
      const told = household.phoneless && random.chance(0.5) ? household.phoneless.by.name : null
      if (keeps || !(told ?? (confirmed && random.chance(0.35 + 0.45 * age)))) continue
      household.reads[entry._id] = { at: Math.floor(entry.at + random.next() * (now - entry.at)), told }
    }
    const did = ({ reads }: HouseholdDocument) => (reads[entry._id] ? { told: reads[entry._id]?.told != null } : null)
    return talliesOf(reached, { entry, did }, now)
  })
}
