import type { AreaReport, InputOf, routes } from '../contract'
import { faultsIn, grouped } from '../core/areas/findings'
import type { PublicationDocument } from '../core/areas/stored'
import { checkWhole } from '../core/areas/whole'
import { refused } from '../kit/answer'
import { insertOnce } from '../kit/database'
import { idFor } from '../kit/ids'
import { lockOf } from '../kit/publications'
import type { Context, UseCase } from '../kit/serve'
import { type Administrator, administratorOf } from './administrator'
import { checkPeople } from './around'
import { replay } from './geometry/replay'
import { checkTiling } from './geometry/tiling'
import { type Ground, groundOf } from './ground'
import { pointsOf } from './read/points'
import { type Reading, readingOf } from './reading'
import { shapesAfter } from './shapes'

type Check = typeof routes.areas.check

/** Reads, reports, keeps what a publication needs to begin. Eight calls in a small town, and one for every 1000 areas or 600 KB more. */
export const check: UseCase<Check> = async (input, context) => {
  const administrator = await administratorOf(context)
  if (!administrator) return refused({ code: 'permission.denied', action: 'check' })
  const [ground, lock] = await Promise.all([groundOf(context.now), lockOf()])
  const { idProperty, ...files } = input
  const reading = await readingOf({ files, idProperty }, administrator, ground)
  const report = await reportOf(input, reading, ground)
  const draft = draftOf(reading, report, { input, context, administrator, ground, base: lock?.base ?? 0 })
  await insertOnce('publications', draft)
  return { publicationId: draft._id, report }
}

async function reportOf({ boundaries, points }: InputOf<Check>, reading: Reading, ground: Ground): Promise<AreaReport> {
  const { wanted, features, plan, findings, note } = reading
  const shapes = boundaries || points ? await shapesAfter(wanted, features, ground) : []
  const bounded = new Set([...ground.kept.keys(), ...features.map(({ id }) => id)])
  // Of a tree that does not hold together nothing else is worth saying.
  const sound = faultsIn(findings) === 0
  if (sound) checkWhole(wanted, bounded, note)
  if (sound) await checkPeople(wanted, ground, note)
  if (boundaries) checkTiling(shapes, note)
  const known = new Set(wanted.map(({ _id }) => _id))
  const replayed = points ? replay(await pointsOf(points, note), shapes, known, note) : null
  const faults = faultsIn(findings)
  return {
    kinds: plan.kinds,
    boundaries: plan.boundaries,
    households: { inForce: householdsIn(ground.inForce.values()), after: householdsIn(wanted) },
    faults,
    warnings: findings.length - faults,
    findings: grouped(findings),
    replay: replayed,
  }
}

/** Of the district, which holds all others. */
const householdsIn = (areas: Iterable<{ kind: string; households: number }>): number =>
  [...areas].find(({ kind }) => kind === 'district')?.households ?? 0

interface Drafting {
  input: InputOf<Check>
  context: Context
  administrator: Administrator
  ground: Ground
  base: number
}

function draftOf(
  { plan }: Reading,
  { kinds, boundaries, faults, warnings }: AreaReport,
  { input, context, administrator, ground, base }: Drafting,
): PublicationDocument {
  const { openid, key, now } = context
  const { idProperty, ...files } = input
  const sum = (what: 'added' | 'changed' | 'closed') => kinds.reduce((total, kind) => total + kind[what], 0)
  return {
    _id: idFor(openid, key),
    district: administrator.areaId,
    number: 0,
    state: 'checked',
    by: { openid, name: administrator.name },
    ...{ createdAt: now, publishedAt: null, updatedAt: now },
    ...{ files, idProperty, base, digest: plan.digest, faults, warnings },
    counts: {
      ...{ added: sum('added'), changed: sum('changed'), closed: sum('closed') },
      boundaries: boundaries.added + boundaries.changed + boundaries.closed,
    },
    initial: [...ground.inForce.values()].every(({ kind }) => kind === 'district'),
    ...{ from: null, cursor: 0, total: plan.writes.length, leaseUntil: 0, version: 1 },
  }
}
