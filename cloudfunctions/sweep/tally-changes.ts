import type { Instant } from '../contract'
import { outdated, retally } from '../kit/area-figures'
import { _, db } from '../kit/cloud'
import { byId, list } from '../kit/database'
import { isOver } from './batches'

/** Rows of one answer that name little more than where they lie. */
const PAGE = 400
/** Those who wrote while the last sweep was reading may have said an earlier moment. */
const OVERLAP = 2 * 60_000

/** Where one stands in the order of changes. */
interface Place {
  updatedAt: Instant
  _id: string
}
type Changed = Place & { areaPath: string[] }

const counted = ['requests', 'households'] as const
type Counted = (typeof counted)[number]

/** Up to when all changes are noted, and how far one came with those since where the time was up. */
interface Mark {
  at: Instant
  left?: { until: Instant } & Partial<Record<Counted, Place>>
}

/** What must be counted again for a row: every area around a case; the stairwell of a household, whose count asks for those above. */
const areasOf: Record<Counted, (row: Changed) => string[]> = {
  requests: ({ areaPath }) => areaPath,
  households: ({ areaPath }) => areaPath.slice(-1),
}

/**
 * Every area around what has changed must be counted again. Four calls, one for each further page, and six for each stairwell never
 * counted; where the time is up the next sweep goes on from there.
 */
export async function noteChanges(now: Instant): Promise<void> {
  const began = Date.now()
  const mark = await byId<Mark>('sweeps', 'tallies')
  const left: NonNullable<Mark['left']> = { until: now, ...mark?.left }
  for (const collection of counted) {
    left[collection] ??= { updatedAt: (mark?.at ?? now) - OVERLAP, _id: '' }
    for (;;) {
      const page: Changed[] = await changedAfter(collection, left[collection])
      await recount([...new Set(page.flatMap(areasOf[collection]))], now)
      const last = page.at(-1)
      if (last) left[collection] = { updatedAt: last.updatedAt, _id: last._id }
      if (page.length < PAGE) break
      if (isOver(began)) return write({ at: mark?.at ?? now, left })
    }
  }
  await write({ at: left.until })
}

const write = async (mark: Mark): Promise<void> =>
  void (await db.collection('sweeps').doc('tallies').set({ data: mark }))

/** In the order of moments, and of ids within one: what an import has written may share one moment. */
const changedAfter = (collection: Counted, { updatedAt, _id }: Place): Promise<Changed[]> =>
  list<Changed>(collection, _.or([{ updatedAt: _.gt(updatedAt) }, { updatedAt, _id: _.gt(_id) }]), {
    order: [
      ['updatedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: PAGE,
    fields: { areaPath: true, updatedAt: true },
  })

async function recount(areas: string[], now: Instant): Promise<void> {
  for (let at = 0; at < areas.length; at += PAGE) {
    const some = areas.slice(at, at + PAGE)
    const known = await list<{ _id: string }>('tallies', { _id: _.in(some) }, { limit: PAGE, fields: { _id: true } })
    const ids = new Set(known.map(({ _id }) => _id))
    if (ids.size > 0) await outdated([...ids], now)
    for (const areaId of some) if (!ids.has(areaId)) await retally(areaId, now)
  }
}
