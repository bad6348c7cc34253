import type { Instant } from '../contract'
import { dayOf, startOfDay } from '../core/calendar/working-time'
import type { PostDocument } from '../core/chain/stored'
import { digestFor, FROM_HOUR, shared, toldFrom, type UnitDue } from '../core/visit/digest'
import type { DigestDocument } from '../core/visit/stored'
import { _ } from '../kit/cloud'
import { byId, insertOnce, list, update } from '../kit/database'
import { dueByUnit } from '../kit/due'
import { tell } from '../kit/tell'
import type { Swept } from './batches'

/** Stairwells at once: with their posts they fit into one answer of the database. */
const BATCH = 100
const MOST_MILLISECONDS = 20_000
const HOUR = 3_600_000

/** `2026-09-01` in Asia/Shanghai. */
const dateOf = (now: Instant) => new Date(startOfDay(dayOf(now)) + 8 * HOUR).toISOString().slice(0, 10)
const fromHour = () => Number(process.env.WEIGE_VISITS_FROM ?? FROM_HOUR)

/** The day that this instance knows to be done; another asks once more and finds it so. */
let done = ''

/**
 * Every morning tells each post once what falls due today, stairwell after stairwell. Messages go out before the mark moves on, under ids
 * that say them once; so whoever died in between is made good, and two at the same time tell nobody twice.
 */
export async function sweepVisits(clock: () => Instant): Promise<Swept> {
  const swept = { found: 0, done: 0, failed: 0 }
  const [started, date] = [Date.now(), dateOf(clock())]
  if (done === date || clock() < startOfDay(dayOf(clock())) + fromHour() * HOUR) return swept
  while (Date.now() - started < MOST_MILLISECONDS) {
    const digest = await digestOf(date)
    if (digest.done) {
      done = date
      return swept
    }
    const units = await dueByUnit(digest.after, BATCH, clock())
    swept.found += units.length
    if (await told(digest, units, date, clock())) swept.done += units.length
  }
  return swept
}

async function digestOf(date: string): Promise<DigestDocument> {
  const begun: DigestDocument = { _id: date, after: '', rest: {}, done: false, version: 1 }
  const known = await byId<DigestDocument>('visitDigests', date)
  if (known) return known
  await insertOnce('visitDigests', begun)
  return (await byId<DigestDocument>('visitDigests', date)) ?? begun
}

/** One batch: tell, then move the mark if nobody was faster. */
async function told(digest: DigestDocument, units: readonly UnitDue[], date: string, now: Instant): Promise<boolean> {
  const { own, rest } = shared(units, await postsOf(units), digest.rest, now)
  const isLast = units.length < BATCH
  await tell([...own, ...(isLast ? toldFrom(rest) : [])].map((one) => digestFor(one, date, now)))
  const mark = {
    after: units.at(-1)?.unitId ?? digest.after,
    rest: _.set(rest),
    done: isLast,
    version: digest.version + 1,
  }
  return (await update('visitDigests', { _id: digest._id, version: digest.version }, mark)) === 1
}

/** The running posts of these stairwells and of all above them. */
function postsOf(units: readonly UnitDue[]): Promise<PostDocument[]> {
  const areas = [...new Set(units.flatMap(({ areaPath }) => areaPath))]
  if (areas.length === 0) return Promise.resolve([])
  return list<PostDocument>('posts', { areaId: _.in(areas), until: null }, { limit: 1000 })
}
