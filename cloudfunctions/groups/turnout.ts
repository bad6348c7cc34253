import type { OutputOf, routes } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, HouseholdDocument } from '../core/chain/stored'
import type { BallotDocument } from '../core/group/stored'
import { voteState } from '../core/group/vote'
import { postFor } from '../core/permission/area-acts'
import { Refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { list } from '../kit/database'
import { readerOf } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { denied, entryFor } from './entry'
import { noArea } from './put-up'

type Turnout = typeof routes.groups.turnout
type Unit = Pick<AreaDocument, 'areaPath' | keyof typeof DATED>
const MOST_DOORS = 1000

/** Which doors of a stairwell have voted, for who keeps its roster; for who lives there once a named vote is closed. Six calls. */
export const turnout: UseCase<Turnout> = async ({ entryId, unitId }, context) => {
  const [found, unit, ballots, households] = await Promise.all([
    entryFor(entryId, readerOf(context), 'vote'),
    areaAt<Unit>(unitId, context.now, { areaPath: true, ...DATED }),
    list<BallotDocument>('ballots', { entryId, unitId }, { limit: MOST_DOORS }),
    list<Pick<HouseholdDocument, '_id' | 'door' | 'phoneless' | 'people'>>(
      'households',
      { unitId },
      { limit: MOST_DOORS, fields: { door: true, phoneless: true, people: true } },
    ),
  ])
  if (found instanceof Refused) return found
  const { entry, reader } = found
  if (!unit?.areaPath.includes(entry.areaId)) return noArea(unitId)
  const open = voteState(entry.vote, context.now) === 'closed' && !entry.vote.secret
  const keeps = postFor(reader, 'roster', { areaId: unitId, areaPath: unit.areaPath }) !== null
  const lives = reader.homes.some((home) => home.confirmed && home.unitId === unitId)
  if (!keeps && !(open && lives)) return denied('turnout')
  const voted = new Set(ballots.map(({ householdId }) => householdId))
  const waiting = households.filter(({ _id, phoneless, people }) => phoneless && people.length === 0 && !voted.has(_id))
  return {
    voted: ballots.map(({ door, at, behalf, choice }) => ({
      ...{ door, at, onBehalf: behalf !== null, choice: open ? choice : null },
    })),
    phoneless: keeps ? waiting.map(({ door, phoneless }) => ({ door, called: phoneless?.called ?? '' })) : [],
  } satisfies OutputOf<Turnout>
}
