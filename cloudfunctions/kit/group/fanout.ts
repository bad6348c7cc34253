import type { Instant } from '../../contract'
import type { HouseholdDocument } from '../../core/chain/stored'
import { noticePush } from '../../core/group/fields'
import { LEASE } from '../../core/group/limits'
import type { BallotDocument, EntryDocument, Fanout } from '../../core/group/stored'
import { groupMessage } from '../../core/group/words'
import { _ } from '../cloud'
import { list, update } from '../database'
import { idFor } from '../ids'
import type { Tiding } from '../tell'
import { ring } from './ring'

/** Households told in one portion: their people fit into one write, and their pushes into a second or two. */
export const PORTION = 200

type Ringing = EntryDocument & { fanout: Fanout; fanoutDueAt: Instant }
export const isRinging = (entry: EntryDocument): entry is Ringing => entry.fanout !== null && entry.fanoutDueAt !== null

/** Takes a telling over from nobody or from somebody who died: the entry with the lease, or null where another was faster. One call. */
export async function leased(entry: Ringing, now: Instant): Promise<Ringing | null> {
  const until = now + LEASE
  const mine = await update('entries', { _id: entry._id, fanoutDueAt: entry.fanoutDueAt }, { fanoutDueAt: until })
  return mine === 1 ? { ...entry, fanoutDueAt: until } : null
}

interface Audience {
  openids: string[]
  /** Households or votes looked at. */
  rows: number
  last: string
}

/** The next portion of those who must hear. One call. */
const audiences: Record<Fanout['kind'], (entry: Ringing) => Promise<Audience>> = {
  async groupUrgent({ areaId, fanout }) {
    const rows = await list<Pick<HouseholdDocument, '_id' | 'people'>>(
      'households',
      { areaPath: areaId, _id: _.gt(fanout.after) },
      { order: [['_id', 'asc']], limit: PORTION, fields: { people: true } },
    )
    return audienceOf(rows, ({ people }) => people.map(({ openid }) => openid))
  },
  async groupResult({ _id, fanout }) {
    const rows = await list<Pick<BallotDocument, '_id' | 'openid' | 'behalf'>>(
      'ballots',
      { entryId: _id, _id: _.gt(fanout.after) },
      { order: [['_id', 'asc']], limit: PORTION, fields: { openid: true, behalf: true } },
    )
    // A head who voted for somebody without a phone tells him himself.
    return audienceOf(rows, ({ openid, behalf }) => (behalf || openid === '' ? [] : [openid]))
  },
}

const audienceOf = <R extends { _id: string }>(rows: readonly R[], openidsOf: (row: R) => string[]): Audience => ({
  openids: [...new Set(rows.flatMap(openidsOf))],
  rows: rows.length,
  last: rows.at(-1)?._id ?? '',
})

/** The id of what one person hears of one entry: with several homes in the audience he still hears once. */
export const tidingId = (entryId: string, kind: string, openid: string): string => idFor(openid, `${kind} ${entryId}`)

function tidingFor(entry: Ringing, openid: string): Tiding {
  const { kind } = entry.fanout
  const words = entry.kind === 'vote' ? (entry.vote.result?.words ?? '') : ''
  const at = kind === 'groupUrgent' ? entry.at : entry.feedAt
  return {
    ...{ id: tidingId(entry._id, kind, openid), openid, at, ...groupMessage(kind, entry, words) },
    push: kind === 'groupUrgent' ? noticePush(entry, entry.at) : null,
  }
}

/** One portion of a telling under a lease: people, inboxes, pushes, then how far it has come. Null where nothing is left or the lease is lost. At most seven calls. */
export async function portion(entry: Ringing, now: Instant): Promise<Ringing | null> {
  const audience = await audiences[entry.fanout.kind](entry)
  // Whoever put it up need not be told.
  const openids = audience.openids.filter((openid) => openid !== entry.author.openid)
  await ring(
    openids.map((openid) => tidingFor(entry, openid)),
    { alone: true },
  )
  const done = audience.rows < PORTION
  const fanout = {
    ...entry.fanout,
    after: audience.last || entry.fanout.after,
    told: entry.fanout.told + openids.length,
  }
  const until = now + LEASE
  const held = await update(
    'entries',
    { _id: entry._id, fanoutDueAt: entry.fanoutDueAt },
    { fanout: done ? null : _.set(fanout), fanoutDueAt: done ? null : until },
  )
  return held === 1 && !done ? { ...entry, fanout, fanoutDueAt: until } : null
}

/** Portions until all have heard or the time is up; then the next sweep goes on at once. How many portions. */
export async function tellAll(entry: Ringing, clock: () => Instant, milliseconds: number): Promise<number> {
  const started = Date.now()
  let portions = 0
  let left: Ringing | null = entry
  while (left && Date.now() - started < milliseconds) {
    left = await portion(left, clock())
    portions += 1
  }
  if (left) await update('entries', { _id: left._id, fanoutDueAt: left.fanoutDueAt }, { fanoutDueAt: clock() })
  return portions
}
