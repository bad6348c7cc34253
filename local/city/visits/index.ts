import type { VisitPurpose } from '../../../cloudfunctions/contract'
import type { HouseholdDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { listFor } from '../../../cloudfunctions/core/visit/follow'
import { dueAfter } from '../../../cloudfunctions/core/visit/rhythm'
import type {
  CareDocument,
  CareLookDocument,
  TallyDocument,
  VisitDocument,
} from '../../../cloudfunctions/core/visit/stored'
import { type Areas, homeStairwell } from '../areas'
import type { People } from '../people'
import { type Random, randomOf } from '../random'
import { careIn, type SealCare } from './care'
import { settleHome } from './home'
import { idOf, refOf } from './ids'
import { HOUR, workdayOf } from './moment'
import { talliesOf } from './tallies'
import { foundAndDone, notes } from './words'

export type { SealCare } from './care'

export interface Visited {
  visits: VisitDocument[]
  visitTallies: TallyDocument[]
  care: CareDocument[]
  careLooks: CareLookDocument[]
}

interface Setting {
  areas: Areas
  people: People
  requests: RequestDocument[]
  now: number
  sealCare: SealCare | undefined
}

const others = ['greet', 'opinion', 'safety', 'policy'] as const
/** The visits of each household that are kept: the last ones. */
const KEPT = 2
const WEEKS = 21 * 24 * HOUR

/** What heads saw and noted at the doors in the last weeks, what came of it, and who stands in the ledger of special groups. */
export function visitsOf(seed: number, { areas, people, requests, now, sealCare }: Setting): Visited {
  const random = randomOf(seed, 'visits')
  settleHome(areas, people, now)
  const heads = new Map(people.posts.filter(({ kind }) => kind === 'unitHead').map((post) => [post.areaId, post]))
  const names = new Map(areas.stairwells.map(({ unit }) => [unit._id, unit.names.slice(-2).join('')]))
  const setting = { heads, names, now, random }
  const regular = people.households.flatMap((household) => regularVisits(household, setting))
  const visits = [...regular, ...becameRequests(people.households, requests, setting)]
  const ledger = careIn({
    households: people.households,
    home: homeStairwell(areas).unit._id,
    heads,
    names,
    now,
    random: randomOf(seed, 'care'),
    sealCare,
  })
  return { visits, visitTallies: talliesOf(visits, now), ...ledger }
}

interface Round {
  heads: ReadonlyMap<string | null, PostDocument>
  names: ReadonlyMap<string, string>
  now: number
  random: Random
}

/** The last visits of a household that has a rhythm, back from the one it remembers. */
function regularVisits(household: HouseholdDocument, round: Round): VisitDocument[] {
  const { every, lastAt } = household.visit
  const head = round.heads.get(household.unitId)
  if (every === null || lastAt === null || !head) return []
  const period = (dueAfter(every, lastAt) ?? lastAt) - lastAt
  return Array.from({ length: KEPT }, (_, index) => lastAt - index * Math.max(period, 24 * HOUR))
    .map((at, index) => (index === 0 ? at : workdayOf(at)))
    .map((at, index) => atDoor(household, head, at, round, index > 0))
}

function atDoor(
  household: HouseholdDocument,
  head: PostDocument,
  at: number,
  { random, names }: Round,
  mayMiss = false,
): VisitDocument {
  const { unitId, door, areaPath, phoneless } = household
  const nobody = random.chance(0.06) && mayMiss
  const [problem, result] = random.chance(0.09) && !nobody ? random.pick(foundAndDone) : [null, null]
  const list = problem === null ? null : result === null ? ('collected' as const) : ('solved' as const)
  const purposes: VisitPurpose[] = phoneless ? ['care'] : [random.pick(others)]
  const _id = idOf(household._id, at)
  return {
    ...{ _id, roundId: _id, unitId, areaPath, areaName: names.get(unitId) ?? '', door, householdId: household._id },
    ...{ at, receivedAt: at, by: refOf(head), purposes, met: nobody ? 'nobody' : 'somebody' },
    ...{ people: nobody ? null : (phoneless?.called ?? null), words: nobody ? null : random.pick(notes), photos: [] },
    ...{ mood: phoneless && !nobody ? random.pick(['well', 'well', 'well', 'low', 'ill'] as const) : null },
    ...{ list, problem: problem === null ? null : { words: problem, result }, requestId: null, countAt: null },
  }
}

/** Matters that a head heard at the door, and that are requests by now: each knows the other. */
function becameRequests(
  households: readonly HouseholdDocument[],
  requests: RequestDocument[],
  round: Round,
): VisitDocument[] {
  const byPerson = new Map(households.flatMap((one) => one.people.map(({ openid }) => [openid, one] as const)))
  return requests.flatMap((request) => {
    const household = byPerson.get(request.reporter.openid)
    const head = round.heads.get(household?.unitId ?? '')
    const at = request.createdAt - HOUR / 3
    if (!household || !head || request.kind !== 'request' || round.now - at > WEEKS) return []
    // A household with a rhythm keeps the day on which it was visited last.
    const { every, lastAt } = household.visit
    if (!round.random.chance(0.4) || (every !== null && at > (lastAt ?? 0))) return []
    const visit: VisitDocument = {
      ...atDoor(household, head, at, round),
      ...{ met: 'somebody', list: listFor(request.state), requestId: request._id },
      problem: { words: request.text, result: null },
    }
    request.fromVisit = visit._id
    remember(household, at)
    return [visit]
  })
}

/** The last visit, and from it the next: as `record` leaves them. */
function remember({ visit }: HouseholdDocument, at: number) {
  if (visit.lastAt !== null && visit.lastAt >= at) return
  visit.lastAt = at
  visit.dueAt = dueAfter(visit.every, at)
}
