import type { Instant } from '../contract'
import type { Kept, Write } from '../core/areas/plan'
import type { PublicationDocument } from '../core/areas/stored'
import type { Polygons } from '../core/chain/stored'
import { _ } from '../kit/cloud'
import { insertAll, update } from '../kit/database'
import { type Ground, shapesOf } from './ground'

type Of<What extends Write['what']> = Extract<Write, { what: What }>
interface Staging {
  from: Instant
  staged: string
  number: number
}

/** Documents put in with one call, and writes under way at once. */
const AT_ONCE = 100
const SIDE_BY_SIDE = 8
/** Boundaries are large: fewer of them. */
const MOST_BYTES = 1_000_000

/** Writes on from where it stands until the time is up; how many are written then. The same write may come twice: it says the same. */
export async function stage(
  { _id, from, number, cursor }: PublicationDocument & { from: Instant },
  writes: readonly Write[],
  ground: Ground,
  inTime: () => boolean,
): Promise<number> {
  const staging = { from, staged: _id, number }
  let done = cursor
  while (done < writes.length && inTime()) {
    const portion = portionOf(writes, done)
    await write(portion, staging, ground)
    done += portion.length
  }
  return done
}

/** The next writes of one sort. */
function portionOf(writes: readonly Write[], start: number): Write[] {
  const [what] = [writes[start]?.what]
  const portion: Write[] = []
  let bytes = 0
  for (const one of writes.slice(start, start + AT_ONCE)) {
    bytes += one.what === 'addBoundary' ? one.boundary.bytes : 0
    if (one.what !== what || (portion.length > 0 && bytes > MOST_BYTES)) break
    portion.push(one)
  }
  return portion
}

const only = <What extends Write['what']>(writes: readonly Write[], what: What): Array<Of<What>> =>
  writes.filter((one): one is Of<What> => one.what === what)

async function write(portion: readonly Write[], staging: Staging, ground: Ground): Promise<void> {
  const { from, staged } = staging
  const dated = { validFrom: from, validTo: null, staged }
  await insertAll(
    'areas',
    only(portion, 'addArea').map(({ area }) => ({ ...area, next: null, ...dated })),
  )
  await insertAll('boundaries', await boundariesIn(only(portion, 'addBoundary'), staging, ground))
  const changes = [
    ...only(portion, 'changeArea').map(
      ({ id, change }) => ['areas', id, { next: _.set({ ...change, from }) }] as const,
    ),
    ...only(portion, 'closeArea').map(({ id }) => ['areas', id, { validTo: from }] as const),
    ...only(portion, 'closeBoundary').map(({ id }) => ['boundaries', id, { validTo: from }] as const),
  ]
  for (let at = 0; at < changes.length; at += SIDE_BY_SIDE)
    await Promise.all(
      changes.slice(at, at + SIDE_BY_SIDE).map(([where, _id, change]) => update(where, { _id }, { ...change, staged })),
    )
}

/** New boundaries; one that is carried along has the geometry of that before it. */
async function boundariesIn(added: Array<Of<'addBoundary'>>, { from, staged, number }: Staging, { kept }: Ground) {
  const before = new Map([...kept.values()].map((one): [string, Kept] => [one._id, one]))
  const shapes = await shapesOf(added.flatMap(({ like }) => before.get(like ?? '') ?? []))
  return added.map(({ boundary, shape, like }) => ({
    _id: `${boundary.areaId}@${number}`,
    ...boundary,
    boundary: shape ?? (shapes.get(like ?? '') as Polygons),
    ...{ validFrom: from, validTo: null, staged },
  }))
}
