import { createHash } from 'node:crypto'
import { householdId } from '../../../cloudfunctions/contract'
import type {
  AreaDocument,
  HouseholdDocument,
  InvitationDocument,
  Naming,
  PostDocument,
  SelectionDocument,
} from '../../../cloudfunctions/core/chain/stored'
import { type Areas, fullName, homeStairwell, stairwellsByBuilding } from '../areas'
import { randomOf } from '../random'
import { nameFrom } from './names'
import { morning } from './terms'

export interface Chosen {
  selections: SelectionDocument[]
  invitations: InvitationDocument[]
}

interface Setting {
  now: number
  areas: Areas
  posts: readonly PostDocument[]
  households: readonly HouseholdDocument[]
}

const DAY = 86_400_000
const reasons = [
  '热心，楼里谁家有事都去',
  '退休了，时间多，人也细致',
  '办事公道，大家信得过',
  '会修东西，常帮老人换灯泡',
  '年轻，手机用得熟',
]
/** As the functions make them: kit/ids.ts. */
const idFor = (openid: string, key: string) =>
  createHash('sha256').update(`${openid}\n${key}`).digest('hex').slice(0, 24)

/** In the first building a name is on public notice; in one of its stairwells neighbours are naming somebody. */
export function selectionsOf(seed: number, setting: Setting): Chosen {
  const { building, unit } = homeStairwell(setting.areas)
  const units = stairwellsByBuilding(setting.areas).get(building._id) ?? []
  const beside = units.find((stairwell) => stairwell.unit._id !== unit._id)?.unit
  const random = randomOf(seed, 'selections')
  const named = (area: AreaDocument) => namingsIn(area, setting, random)
  const noticed = onNotice(building, named(building), setting, nameFrom(random).name)
  const open = beside ? [{ ...fresh(beside, setting.now), named: named(beside) }] : []
  return { selections: [noticed.selection, ...open], invitations: [noticed.invitation] }
}

const fresh = (area: AreaDocument, now: number): SelectionDocument => ({
  ...{ _id: area._id, kind: area.kind === 'unit' ? 'unitHead' : 'buildingHead', areaName: fullName(area) },
  ...{ areaKind: area.kind, areaPath: area.areaPath, round: 1, state: 'open', openUntil: now + 20 * DAY },
  ...{ named: {}, refused: {}, candidate: null, noticeUntil: null, objections: [], telling: null, last: null },
  ...{ dueAt: null, key: 'seed', version: 1, updatedAt: morning(now, 3) },
})

/** Households of an area that have named one of two or three doors. */
function namingsIn(area: AreaDocument, { now, areas, households }: Setting, random: ReturnType<typeof randomOf>) {
  const here = households.filter(
    ({ areaPath, people }) => areaPath.includes(area._id) && people.some((one) => one.confirmed),
  )
  const doors = random.shuffled(here).slice(0, 3)
  const naming = random.shuffled(here).slice(0, Math.min(9, here.length))
  return Object.fromEntries(
    naming.flatMap((household, index) => {
      const nominee = doors[index < 4 ? 0 : (index % 2) + 1] ?? doors[0]
      const by = household.people.find((one) => one.confirmed)
      if (!nominee || !by) return []
      const { unitId, door } = nominee
      const one: Naming = {
        ...{ householdId: householdId(household.unitId, household.door), openid: by.openid, unitId, door },
        ...{ nomineeId: idFor(unitId, door).slice(0, 12), title: titleOf(areas, nominee), self: nominee === household },
        ...{ words: reasons[index % reasons.length] as string, at: morning(now, 4) + index * 3_600_000, key: 'seed' },
      }
      return [[idFor('named', one.householdId).slice(0, 12), one]]
    }),
  )
}

const titleOf = ({ stairwells }: Areas, { unitId }: HouseholdDocument) => {
  const unit = stairwells.find((stairwell) => stairwell.unit._id === unitId)?.unit
  return unit ? fullName(unit) : ''
}

function onNotice(
  area: AreaDocument,
  named: Record<string, Naming>,
  { now, posts, households }: Setting,
  name: string,
) {
  const [first] = Object.values(named)
  const all = Object.values(named).filter(({ nomineeId }) => nomineeId === first?.nomineeId)
  const household = households.find(({ _id }) => first && _id === householdId(first.unitId, first.door))
  const openid = household?.people.find((one) => one.confirmed)?.openid ?? ''
  const post = posts.find((one) => one._id === `${area._id}-buildingHead`)
  const grid = posts.find(({ kind, areaId }) => kind === 'gridHead' && areaId === area.areaPath.at(-2))
  const by = { openid: grid?.openid ?? '', postId: grid?._id ?? '', name: grid?.name ?? '' }
  const from = morning(now, 2)
  const invitation: InvitationDocument = {
    ...{ _id: idFor('seed', area._id), kind: 'buildingHead', postId: post?._id ?? '', term: 1, areaId: area._id },
    ...{ areaKind: area.kind, areaName: area.name, areaPath: area.areaPath, departmentId: null, words: null },
    by: { ...by, post: 'gridHead', areaName: grid?.areaName ?? '' },
    nominee: { openid, areaId: area._id, round: 1 },
    ...{ state: 'accepted', answered: { openid, name, at: from }, createdAt: from - DAY, expiresAt: from + 6 * DAY },
  }
  const candidate = {
    ...{ nomineeId: first?.nomineeId ?? '', openid, title: `${first?.title ?? ''}${first?.door ?? ''}` },
    ...{ households: all.length, invitationId: invitation._id, by, name, phone: post?.phone ?? '' },
  }
  const noticeUntil = from + 7 * DAY
  const selection: SelectionDocument = {
    ...fresh(area, now),
    named,
    state: 'notice',
    candidate,
    noticeUntil,
    dueAt: noticeUntil,
  }
  return { selection, invitation }
}
