import type { Instant } from '../../contract'
import type { HomeRecord, HouseholdDocument, PersonDocument } from '../../core/chain/stored'
import { householdOf, type Reader } from '../../core/group/reader'
import type { HeldPost } from '../../core/permission/may-do'
import { callerOf } from '../caller'
import { _ } from '../cloud'
import { byId, list } from '../database'

/** Comments need the social category of WeChat's review: `WEIGE_COMMENTS=off` switches them off, and keeps notices and votes. */
export const commentsOn = (): boolean => process.env.WEIGE_COMMENTS !== 'off'

type Known = Pick<PersonDocument, 'called' | 'homes' | 'newsSeenAt'>

export const readerFrom = (
  { openid, now }: { openid: string; now: Instant },
  person: Known | null,
  posts: readonly HeldPost[] = [],
): Reader => ({
  ...{ openid, now, posts, called: person?.called ?? '', homes: person?.homes ?? [] },
  ...{ households: new Map(), newsSeenAt: person?.newsSeenAt ?? 0, comments: commentsOn() },
})

/** Who reads, by his homes alone. One call. */
export const residentOf = async (context: { openid: string; now: Instant }): Promise<Reader> =>
  readerFrom(context, await byId<Known>('people', context.openid))

/** Who reads, by his homes and posts. Two calls. */
export async function readerOf(context: { openid: string; now: Instant }): Promise<Reader> {
  const [person, caller] = await Promise.all([
    byId<Known>('people', context.openid),
    callerOf(context.openid, context.now),
  ])
  return readerFrom(context, person, caller.posts)
}

/** Who reads, by his posts alone. One call. */
export const headOf = async (context: { openid: string; now: Instant }): Promise<Reader> =>
  readerFrom(context, null, (await callerOf(context.openid, context.now)).posts)

/** The same reader with what his own households have read and voted. One call, none where he has no home. */
export async function withHouseholds(reader: Reader): Promise<Reader> {
  const ids = reader.homes.filter((home) => home.confirmed && home.door !== null).map(asHousehold)
  if (ids.length === 0) return reader
  const found = await list<Pick<HouseholdDocument, '_id' | 'reads' | 'votes'>>(
    'households',
    { _id: _.in(ids) },
    { fields: { reads: true, votes: true } },
  )
  return { ...reader, households: new Map(found.map((one) => [one._id, one])) }
}

const asHousehold = ({ unitId, door }: HomeRecord) => householdOf({ unitId, door: door ?? '' })
