import type { AreaFigures, ChildArea, Desk, routes } from '../../contract'
import {
  asks,
  caseItem,
  type DeskCase,
  doorOfCase,
  isDueToday,
  isLate,
  type Looking,
  visible,
} from '../../core/chain/desk/cases'
import { floorsOf, hasUnread, panesOf } from '../../core/chain/desk/doors'
import { claimsBelow, claimsIn, visitsIn, waitingOf } from '../../core/chain/desk/waiting'
import type { HouseholdDocument, TallyDocument } from '../../core/chain/stored'
import { counted, nothing } from '../../core/chain/tally'
import { type AreaAct, postFor } from '../../core/permission/area-acts'
import { refused } from '../../kit/answer'
import { calendar } from '../../kit/calendar'
import { callerOf } from '../../kit/caller'
import { mateIdFor } from '../../kit/ids'
import type { UseCase } from '../../kit/serve'
import { noticesInForce } from './notices'
import { type AreaAround, areaAround, type DeskArea, householdsUnder, MOST_CASES, openCases, talliesOf } from './read'

/** Everything that a desk is made from. */
interface Facts extends AreaAround {
  requests: DeskCase[]
  tallies: TallyDocument[]
  /** Of a stairwell: notices in force; null where they are not counted. */
  inForce: string[] | null
}

/** A head's desk, of whatever level. Four calls, however large the city. */
export const desk: UseCase<typeof routes.chain.desk> = async ({ areaId }, { openid, now }) => {
  const [caller, around] = await Promise.all([callerOf(openid, now), areaAround(areaId, now)])
  if (!around) return refused({ code: 'area.absent', areaId })
  const place = { areaId, areaPath: around.area.areaPath }
  const post = postFor(caller, 'desk', place)
  if (!post) return refused({ code: 'permission.denied', action: 'desk' })
  const facts = await factsOf(around, now)
  const may = (act: AreaAct) => postFor(caller, act, place) !== null
  const looking = { caller, now, calendar }
  return {
    ...drawn({ ...facts, requests: visible(facts.requests, looking) }, looking, may('roster')),
    area: areaView(around.area),
    post: { post: post.kind, name: post.name, deputy: post.deputy },
    may: {
      ...{ ring: may('ring'), confirm: may('confirmHome'), household: may('household') },
      ...{ visit: may('visit'), notice: may('notice'), code: around.area.kind === 'unit' && may('bindGroup') },
    },
  }
}

/** Two calls: cases, and what stands between them and the area. */
async function factsOf(around: AreaAround, now: number): Promise<Facts> {
  const { _id, kind, areaPath } = around.area
  const [requests, households, tallies, inForce] = await Promise.all([
    openCases(_id),
    kind === 'building' ? householdsUnder(_id) : around.households,
    kind === 'unit' || kind === 'building' ? [] : talliesOf(_id),
    kind === 'unit' ? noticesInForce(areaPath, now) : null,
  ])
  return { ...around, requests, households, tallies, inForce }
}

const areaView = ({ _id, kind, name, names, households }: DeskArea): Desk['area'] => ({
  ...{ areaId: _id, kind, name, households },
  title: kind === 'unit' ? names.slice(-2).join('') : name,
  where: names.slice(1, kind === 'unit' ? -2 : -1),
})

type Drawn = Pick<Desk, 'figures' | 'countedAt' | 'waiting' | 'floors' | 'children'>

/** The rows are read by stairwell and building; from the grid up one knows figures. */
function drawn(facts: Facts, looking: Looking, roster: boolean): Drawn {
  const { area, households, requests, inForce, tallies } = facts
  const { now } = looking
  const near = area.kind === 'unit' || area.kind === 'building'
  const items = requests.map((request) => caseItem(request, roster ? doorOfCase(request, households) : null, looking))
  const asking = new Set(requests.filter((request) => asks(request, looking)).map(({ _id }) => _id))
  const children = childrenOf(facts, looking, roster)
  const own = tallies.find(({ _id }) => _id === area._id)
  const rows = near ? { ...nothing, ...counted(households, now) } : (own ?? nothing)
  const claims = near && roster ? claimsIn(households, ({ _id }, mate) => mateIdFor(_id, mate)) : claimsBelow(children)
  const behind = { households: byDoor(households), cases: items, inForce: inForce ?? [], now }
  return {
    figures: {
      ...figuresFrom(rows),
      households: area.households,
      ...casesCounted(requests, now),
      unread: inForce && households.filter((one) => hasUnread(one, inForce)).length,
    },
    countedAt: near ? null : (own?.countedAt ?? null),
    waiting: waitingOf(
      items.filter(({ requestId }) => asking.has(requestId)),
      claims,
      near && roster ? visitsIn(households, now) : [],
    ),
    floors: area.kind === 'unit' && roster ? floorsOf(area.layout, behind) : null,
    children,
  }
}

const casesCounted = (requests: readonly DeskCase[], now: number) => ({
  open: requests.length,
  red: requests.filter((request) => isLate(request, now)).length,
  dueToday: requests.filter((request) => isDueToday(request, now)).length,
  more: requests.length >= MOST_CASES,
})

function childrenOf({ area, children, households, requests, tallies }: Facts, { now }: Looking, roster: boolean) {
  return children.map((child): ChildArea => {
    const inside = requests.filter(({ areaPath }) => areaPath.includes(child._id))
    const rows = households.filter(({ unitId }) => unitId === child._id)
    const base =
      area.kind === 'building' ? { ...nothing, ...counted(rows, now) } : tallies.find(({ _id }) => _id === child._id)
    const { open, red } = casesCounted(inside, now)
    return {
      ...figuresFrom(base ?? nothing),
      ...{ areaId: child._id, kind: child.kind, name: child.name, households: child.households, open, red },
      panes: child.kind === 'unit' && roster ? panesOf(child.layout, byDoor(rows)) : null,
    }
  })
}

const byDoor = (households: readonly HouseholdDocument[]) => new Map(households.map((one) => [one.door, one]))

/** The figures alone, of whatever carries them. */
const figuresFrom = (source: AreaFigures): AreaFigures => ({
  ...{ households: source.households, bound: source.bound, claims: source.claims, phoneless: source.phoneless },
  ...{ care: source.care, visitsDue: source.visitsDue, visitedThisMonth: source.visitedThisMonth },
  ...{ open: source.open, red: source.red },
})
