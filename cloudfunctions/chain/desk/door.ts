import { householdId, type routes } from '../../contract'
import { caseItem, type DeskCase, doorOfCase, type Looking, visible } from '../../core/chain/desk/cases'
import { emptyHousehold } from '../../core/chain/household'
import { DATED } from '../../core/chain/in-force'
import { matesOf, phonelessView } from '../../core/chain/mates'
import type { AreaDocument, HouseholdDocument } from '../../core/chain/stored'
import { type AreaAct, postFor } from '../../core/permission/area-acts'
import { refused } from '../../kit/answer'
import { areaAt } from '../../kit/areas'
import { calendar } from '../../kit/calendar'
import { callerOf } from '../../kit/caller'
import { byId, list } from '../../kit/database'
import { mateIdFor } from '../../kit/ids'
import type { UseCase } from '../../kit/serve'
import { LIGHT, openCases } from './read'

const UNIT = { kind: true, names: true, areaPath: true, ...DATED }
/** The newest of a stairwell that have ended, among which those of one door are looked for. */
const ENDED = 60
const SHOWN = 5

/** What a head may know of one door: who lives there, what is open. Five calls. */
export const door: UseCase<typeof routes.chain.door> = async ({ unitId, door: named }, { openid, now }) => {
  const [caller, unit, known] = await Promise.all([
    callerOf(openid, now),
    areaAt<AreaDocument>(unitId, now, UNIT),
    byId<HouseholdDocument>('households', householdId(unitId, named)),
  ])
  if (unit?.kind !== 'unit') return refused({ code: 'area.absent', areaId: unitId })
  const place = { areaId: unitId, areaPath: unit.areaPath }
  if (!postFor(caller, 'roster', place)) return refused({ code: 'permission.denied', action: 'door' })
  const household = known ?? emptyHousehold(unit, named, now)
  const [open, ended] = await Promise.all([openCases(unitId), endedCases(unitId)])
  const looking = { caller, now, calendar }
  const may = (act: AreaAct) => postFor(caller, act, place) !== null
  return {
    ...{ unitId, door: named, title: unit.names.slice(-2).join(''), where: unit.names.slice(1, -2) },
    people: matesOf(household, openid, (mate) => mateIdFor(household._id, mate)),
    phoneless: phonelessView(household),
    care: household.care,
    visit: household.visit,
    cases: itemsBehind(open, household, looking),
    ended: itemsBehind(ended, household, looking).slice(0, SHOWN),
    may: { ring: may('ring'), confirm: may('confirmHome'), household: may('household'), visit: may('visit') },
  }
}

const itemsBehind = (requests: readonly DeskCase[], household: HouseholdDocument, looking: Looking) =>
  visible(requests, looking)
    .filter((request) => doorOfCase(request, [household]) === household.door)
    .map((request) => caseItem(request, household.door, looking))

/** What has ended in a stairwell, newest first. One call. */
const endedCases = (unitId: string): Promise<DeskCase[]> =>
  list<DeskCase>(
    'requests',
    { areaPath: unitId, open: false },
    {
      order: [
        ['updatedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: ENDED,
      fields: LIGHT,
    },
  )
