import { doorsOf, type Instant, type routes, type UnreadDoor } from '../contract'
import { dayOf } from '../core/calendar/working-time'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, HouseholdDocument } from '../core/chain/stored'
import type { Reader } from '../core/group/reader'
import type { EntryOf } from '../core/group/stored'
import { postFor } from '../core/permission/area-acts'
import { Refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { headOf } from '../kit/group/reader'
import { idFor, mateIdFor } from '../kit/ids'
import type { Context, UseCase } from '../kit/serve'
import { denied, entryFor } from './entry'
import { noArea } from './put-up'

type Unit = Pick<AreaDocument, '_id' | 'kind' | 'areaPath' | 'layout' | keyof typeof DATED>
export type Household = Pick<HouseholdDocument, '_id' | 'door' | 'people' | 'phoneless' | 'reads'>

const MOST_DOORS = 1000

/** A stairwell door by door. Five calls, six where somebody has not read it. */
export const doors: UseCase<typeof routes.groups.doors> = async ({ entryId, unitId }, context) => {
  const found = await stairwellFor(entryId, unitId, context)
  if (found instanceof Refused) return found
  const { households, unit } = found
  const unread = households.filter(({ reads }) => !reads[entryId])
  const nudged = await nudgedToday(unread, context.now)
  const known = new Set(households.map(({ door }) => door))
  return {
    unread: unread.map((one) => unreadOf(one, nudged)),
    read: households.flatMap(({ door, reads }) => (reads[entryId] ? [{ door, ...reads[entryId] }] : [])),
    unbound: unit.layout
      ? doorsOf(unit.layout)
          .flat()
          .filter((door) => !known.has(door))
      : [],
  }
}

/** A notice and the households of a stairwell, for who knows their people. Five calls. */
export async function stairwellFor(
  entryId: string,
  unitId: string,
  context: Context,
): Promise<{ entry: EntryOf<'notice'>; reader: Reader; unit: Unit; households: Household[] } | Refused> {
  const [found, unit, households] = await Promise.all([
    entryFor(entryId, headOf(context), 'notice'),
    areaAt<Unit>(unitId, context.now, { kind: true, areaPath: true, layout: true, ...DATED }),
    list<Household>(
      'households',
      { unitId },
      {
        limit: MOST_DOORS,
        fields: { door: true, people: true, phoneless: true, [`reads.${entryId}`]: true },
      },
    ),
  ])
  if (found instanceof Refused) return found
  if (unit?.kind !== 'unit' || !unit.areaPath.includes(found.entry.areaId)) return noArea(unitId)
  if (!postFor(found.reader, 'roster', { areaId: unitId, areaPath: unit.areaPath })) return denied('doors')
  const lived = households.filter(({ people, phoneless }) => people.length > 0 || phoneless)
  return { ...found, unit, households: lived.map((one) => ({ ...one, reads: one.reads ?? {} })) }
}

/** Of somebody behind a door, once a day. */
export const nudgeId = (openid: string, household: string, now: Instant): string =>
  idFor(openid, `nudge ${dayOf(now)} ${household}`)

/** When each of these households was nudged today, by household id. One call, none where nobody is asked for. */
export async function nudgedToday(households: readonly Household[], now: Instant): Promise<Map<string, Instant>> {
  const ids = new Map(
    households.flatMap(({ _id, people }) => people.map(({ openid }) => [nudgeId(openid, _id, now), _id])),
  )
  if (ids.size === 0) return new Map()
  const where = { _id: _.in([...ids.keys()]) }
  const sent = await list<{ _id: string; at: Instant }>('messages', where, { limit: 1000, fields: { at: true } })
  return new Map(sent.map(({ _id, at }) => [ids.get(_id) ?? '', at]))
}

const unreadOf = ({ _id, door, people, phoneless }: Household, nudged: ReadonlyMap<string, Instant>): UnreadDoor => ({
  door,
  people:
    people.length > 0
      ? people.map(({ openid, called }) => ({ who: mateIdFor(_id, openid), called }))
      : [{ who: 'phoneless', called: phoneless?.called ?? '' }],
  phoneless: people.length === 0,
  nudgedAt: nudged.get(_id) ?? null,
})
