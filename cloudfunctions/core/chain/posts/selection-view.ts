import { householdId, type Instant, type Selection } from '../../../contract'
import { homeFor, postFor } from '../../permission/area-acts'
import type { Caller } from '../../permission/may-do'
import type { AreaDocument, HomeRecord, HouseholdDocument, Naming, SelectionDocument } from '../stored'
import { areaNameOf } from './place'
import { standingOf } from './selection'

export interface Looking {
  caller: Caller
  homes: readonly HomeRecord[]
  vacant: boolean
  now: Instant
  /** Behind the nominees' doors; none for who does not decide. */
  households: readonly HouseholdDocument[]
  /** A short id of a person within this area. */
  personId: (openid: string) => string
}

type Acts = Selection['may']

const placeOf = (area: Pick<AreaDocument, '_id' | 'areaPath'>) => ({ areaId: area._id, areaPath: area.areaPath })

/** Whether the caller decides between the names. */
export const decides = (caller: Caller, area: Pick<AreaDocument, '_id' | 'areaPath'>): boolean =>
  postFor(caller, 'confirmNominee', placeOf(area)) !== null

/** What he may do, by where the choice stands. */
export function actsIn(
  area: Pick<AreaDocument, '_id' | 'areaPath'>,
  selection: SelectionDocument | null,
  { caller, homes, vacant, now }: Pick<Looking, 'caller' | 'homes' | 'vacant' | 'now'>,
): Acts {
  const state = standingOf(selection, vacant, now)
  const lives = homeFor(homes, 'nominate', placeOf(area))
  const decider = decides(caller, area)
  const objecting =
    state === 'notice' && (selection?.noticeUntil ?? 0) > now && selection?.candidate?.openid !== caller.openid
  const may: Array<[Acts[number], boolean]> = [
    ['call', decider && state === 'closed'],
    ['nominate', state === 'open' && lives?.door != null],
    ['decide', decider && state === 'open'],
    ['object', objecting && lives !== null && !objectionOf(selection, caller.openid)],
    ['rule', decider && state === 'notice'],
  ]
  return may.flatMap(([act, allowed]) => (allowed ? [act] : []))
}

const objectionOf = (selection: SelectionDocument | null, openid: string) =>
  selection?.objections.find((one) => one.openid === openid)

/** The choice as this person may see it: names and objections are for who decides; a resident sees his own, and what is on public notice. */
export function selectionView(area: AreaDocument, selection: SelectionDocument | null, looking: Looking): Selection {
  const { caller, homes, vacant, now } = looking
  const decider = decides(caller, area)
  const state = standingOf(selection, vacant, now)
  const mine = myNaming(selection, homes)
  const open = selection?.state !== 'closed' ? selection : null
  const candidate = state === 'notice' || (decider && state === 'asked') ? open?.candidate : null
  return {
    areaId: area._id,
    areaName: areaNameOf(area),
    post: area.kind === 'unit' ? 'unitHead' : 'buildingHead',
    state,
    vacant,
    may: actsIn(area, selection, looking),
    mine: mine && { door: mine.door, title: mine.title, words: mine.words },
    households: Object.keys(open?.named ?? {}).length,
    nominees: decider && open ? nomineesOf(open, looking) : [],
    candidate: candidate
      ? {
          name: candidate.name ?? '',
          // Residents read the stairwell, not the door.
          title: decider ? candidate.title : (open?.areaName ?? ''),
          households: candidate.households,
          noticeUntil: open?.noticeUntil ?? null,
        }
      : null,
    objections: (open?.objections ?? [])
      .filter(({ openid }) => decider || openid === caller.openid)
      .map(({ id, openid, words, at, ruled }) => ({ objectionId: id, me: openid === caller.openid, words, at, ruled })),
    last: selection?.last ?? null,
  }
}

const myNaming = (selection: SelectionDocument | null, homes: readonly HomeRecord[]): Naming | null =>
  Object.values((selection?.state !== 'closed' && selection?.named) || {}).find((naming) =>
    homes.some(
      ({ unitId, door, confirmed }) => confirmed && door !== null && householdId(unitId, door) === naming.householdId,
    ),
  ) ?? null

function nomineesOf({ named, refused }: SelectionDocument, { households, personId }: Looking): Selection['nominees'] {
  const byNominee = new Map<string, Naming[]>()
  for (const naming of Object.values(named))
    byNominee.set(naming.nomineeId, [...(byNominee.get(naming.nomineeId) ?? []), naming])
  return [...byNominee]
    .map(([nomineeId, namings]) => {
      const { unitId, door, title } = namings[0] as Naming
      const people = households.find(({ _id }) => _id === householdId(unitId, door))?.people ?? []
      return {
        ...{ nomineeId, unitId, door, title, households: namings.length, self: namings.some(({ self }) => self) },
        reasons: namings.slice(0, 5).map(({ words }) => words),
        people: people
          .filter(({ confirmed }) => confirmed !== null)
          .map(({ openid, called }) => ({ personId: personId(openid), called })),
        refused: refused[nomineeId] ?? null,
      }
    })
    .sort((a, b) => b.households - a.households || (a.nomineeId < b.nomineeId ? -1 : 1))
}
