import type { CareKind, CarePerson, CareReason } from '../../../cloudfunctions/contract'
import type { HouseholdDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { REVIEW } from '../../../cloudfunctions/core/visit/care'
import type { CareDocument, CareLookDocument } from '../../../cloudfunctions/core/visit/stored'
import type { Random } from '../random'
import { homeCare } from './home'
import { idOf, refOf } from './ids'
import { HOUR, workdayOf } from './moment'
import { careWords } from './words'

/** Seals the person of an entry: as the functions do it, under the keys of this machine. */
export type SealCare = (careId: string, person: CarePerson) => Pick<CareDocument, 'sealed' | 'keyName'>

interface Ledger {
  households: readonly HouseholdDocument[]
  /** The stairwell of the first page. */
  home: string
  heads: ReadonlyMap<string | null, PostDocument>
  names: ReadonlyMap<string, string>
  now: number
  random: Random
  sealCare: SealCare | undefined
}

const DAY = 24 * HOUR
const groups: ReadonlyArray<readonly CareKind[]> = [
  ...[['alone'], ['alone', 'ill'], ['emptyNest'], ['disabled'], ['alone', 'disabled'], ['ill'], ['hardship']],
  ...[['veteran'], ['emptyNest', 'ill'], ['leftBehind']],
] as CareKind[][]
const given = ['顺子', '明子', '玉兰', '凤琴', '昌洙', '德海', '桂芝', '正国', '英淑', '长生']

/** About a third of those without a phone, and a few others. Without keys there is no ledger: nothing personal is ever kept in the open. */
export function careIn(ledger: Ledger): { care: CareDocument[]; careLooks: CareLookDocument[] } {
  const { households, home, heads, random, sealCare } = ledger
  if (!sealCare) return { care: [], careLooks: [] }
  const chosen = households.filter(({ phoneless, unitId, door }) => {
    const drawn = random.chance(phoneless ? 0.35 : 0.02)
    return heads.has(unitId) && (unitId === home ? door in homeCare : drawn)
  })
  const care = chosen.map((household) => entryFor(household, ledger, sealCare))
  return { care, careLooks: care.flatMap((entry) => looksAt(entry, ledger)) }
}

function entryFor(
  household: HouseholdDocument,
  { home, heads, names, now, random }: Ledger,
  sealCare: SealCare,
): CareDocument {
  household.care = true
  household.careEntries = 1
  const { _id: householdId, unitId, door, areaPath, phoneless, people } = household
  const careId = idOf('care', householdId)
  const mate = people.find(({ confirmed }) => confirmed !== null)
  const called = phoneless?.called ?? mate?.called ?? '王女士'
  const person: CarePerson = {
    name: `${called.slice(0, 1)}${random.pick(given)}`,
    kinds: [...(unitId === home ? (homeCare[door] ?? []) : random.pick(groups))],
    phone: `0433-${random.int(4200000, 4899999)}`,
    contact: `${random.pick(['女儿', '儿子', '侄女', '邻居'])} 139${random.int(10000000, 99999999)}`,
    words: random.pick(careWords),
  }
  const since = workdayOf(now - random.int(20, 300) * DAY)
  const post = heads.get(unitId) as PostDocument
  return {
    ...{ _id: careId, unitId, areaPath, areaName: names.get(unitId) ?? '', door, householdId },
    ...{ openid: phoneless ? null : (mate?.openid ?? null), ...sealCare(careId, person) },
    ...{ basis: random.chance(0.8) ? 'consent' : 'duty', by: refOf(post), since, reviewAt: since + 2 * REVIEW },
    ...{ until: null, ended: null, open: true, version: 1, updatedAt: since },
  }
}

/** Whoever wrote somebody down has looked since, before a visit or two. */
function looksAt(entry: CareDocument, { now, random }: Ledger): CareLookDocument[] {
  const { _id: careId, unitId, areaPath, areaName, door, by, since } = entry
  return Array.from({ length: random.int(0, 2) }, (_, index) => {
    const why: CareReason = random.pick(['visit', 'visit', 'check', 'help'])
    const at = Math.max(since, workdayOf(now - random.int(1, 40) * DAY) + index * HOUR)
    return { _id: idOf('look', careId, index), careId, unitId, areaPath, areaName, door, by, at, why }
  })
}
