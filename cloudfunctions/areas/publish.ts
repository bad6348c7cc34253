import type { Failure, InputOf, Instant, PublicationProgress, routes } from '../contract'
import { LEASE, MARGIN, momentOf } from '../core/areas/moment'
import type { PublicationDocument } from '../core/areas/stored'
import { Refused, refused } from '../kit/answer'
import { now as clock } from '../kit/clock'
import { lockOf, moved, progressOf, publicationOf, takeLock } from '../kit/publications'
import type { UseCase } from '../kit/serve'
import { type Administrator, administratorOf } from './administrator'
import { groundOf } from './ground'
import { readingOf } from './reading'
import { stage } from './stage'

type Publish = typeof routes.areas.publish
type Begun = PublicationDocument & { from: Instant }

/** A phone waits for twenty seconds. */
const PORTION = 8_000

/** Writes the next portion of a version for its moment; asked again until all is written. Six calls, and those of the portion. */
export const publish: UseCase<Publish> = async (input, context) => {
  const [administrator, found] = await Promise.all([administratorOf(context), publicationOf(input.publicationId)])
  if (!administrator) return refused({ code: 'permission.denied', action: 'publish' })
  if (found?.district !== administrator.areaId) return refused({ code: 'publication.absent' })
  const refusal = refusalOf(found)
  if (refusal) return refused(refusal)
  if (found.state !== 'checked' && found.state !== 'staging') return progressOf(found)
  const begun = found.state === 'checked' ? await begin(found, input, context.now) : (found as Begun)
  return begun instanceof Refused ? begun : goOn(begun, administrator, context.now)
}

function refusalOf({ state, faults }: PublicationDocument): Failure | null {
  if (state === 'discarding' || state === 'discarded') return { code: 'publication.discarded' }
  return faults > 0 ? { code: 'publication.faulty', faults } : null
}

/** Claims the only place to publish, and the moment. */
async function begin(found: PublicationDocument, { from }: InputOf<Publish>, now: Instant): Promise<Begun | Refused> {
  const moment = momentOf(from, now, found.initial)
  if ('earliest' in moment) return refused({ code: 'publication.late', ...moment })
  const mine = await takeLock(found, now)
  const lock = await lockOf()
  if (!mine && lock?.holder !== found._id) return busy(lock?.holder ?? null)
  const change = { state: 'staging' as const, number: lock?.number ?? 1, publishedAt: now, cursor: 0, ...moment }
  const begun = await moved(found, change, now)
  if (begun) return begun as Begun
  // Somebody began it at the same moment: it goes on there.
  const other = await publicationOf(found._id)
  return other?.from ? (other as Begun) : refused({ code: 'server.busy' })
}

/** Somebody is publishing, or what is in force has changed since the check. */
async function busy(holder: string | null): Promise<Refused> {
  const other = holder === null ? null : await publicationOf(holder)
  return refused(
    other ? { code: 'publication.busy', by: other.by.name, from: other.from } : { code: 'publication.changed' },
  )
}

async function goOn(begun: Begun, administrator: Administrator, now: Instant): Promise<PublicationProgress | Refused> {
  if (begun.state !== 'staging' || begun.leaseUntil > now) return progressOf(begun)
  if (!begun.initial && now > begun.from - MARGIN)
    return abandon(begun, { code: 'publication.late', earliest: now }, now)
  const leased = (await moved(begun, { leaseUntil: now + LEASE }, now)) as Begun | null
  if (!leased) return progressOf(begun)
  const ground = await groundOf(now)
  const { plan } = await readingOf(leased, administrator, ground)
  if (plan.digest !== leased.digest) return abandon(leased, { code: 'publication.changed' }, now)
  const started = Date.now()
  const cursor = await stage(leased, plan.writes, ground, () => Date.now() - started < PORTION)
  const whole = cursor >= plan.writes.length
  const after = await moved(leased, { cursor, leaseUntil: 0, ...(whole ? { state: 'staged' as const } : {}) }, clock())
  return after ? progressOf(after) : ((await discardedMeanwhile(leased._id)) ?? progressOf(leased))
}

/** What is written already is taken back by the sweep. */
async function abandon(begun: Begun, failure: Failure, now: Instant): Promise<Refused> {
  await moved(begun, { state: 'discarding', leaseUntil: 0 }, now)
  return refused(failure)
}

async function discardedMeanwhile(id: string): Promise<PublicationProgress | Refused | null> {
  const found = await publicationOf(id)
  return found && refusalOf(found) ? refused({ code: 'publication.discarded' }) : found && progressOf(found)
}
