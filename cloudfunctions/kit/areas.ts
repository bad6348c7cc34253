import type { Instant } from '../contract'
import type { PublicationDocument } from '../core/areas/stored'
import { arrived, asOf, type Dated, isWhole } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { _ } from './cloud'
import { byId, list } from './database'

/** Versions known to be whole when their moment had come: that does not change any more. */
const known = new Set<string>()
const none: ReadonlySet<string> = new Set()

/**
 * Of the versions whose moment has come for these and that are not folded in yet, those that were never written to their end. No call
 * but in the minutes after such a moment, then one.
 */
export async function halfWritten(documents: readonly Dated[], now: Instant): Promise<ReadonlySet<string>> {
  const come = new Set(documents.flatMap((one) => arrived(one, now) ?? []))
  const asked = [...come].filter((version) => !known.has(version))
  if (asked.length === 0) return none
  const found = await list<Pick<PublicationDocument, '_id' | 'state'>>(
    'publications',
    { _id: _.in(asked) },
    { fields: { state: true } },
  )
  for (const { _id, state } of found) if (isWhole(state)) known.add(_id)
  return new Set(asked.filter((version) => !known.has(version)))
}

/** Those that there are at this moment, each as it is then; they must have the fields of `DATED`. Seldom a call. */
export async function inForce<A extends Dated>(documents: readonly A[], now: Instant): Promise<A[]> {
  const half = await halfWritten(documents, now)
  return documents.flatMap((one) => asOf(one, now, half) ?? [])
}

/** An area as it is at this moment, or null; `fields` must hold those of `DATED`. One call. */
export async function areaAt<A extends Pick<AreaDocument, keyof Dated>>(
  id: string,
  now: Instant,
  fields: Record<string, boolean>,
): Promise<A | null> {
  const area = await byId<A>('areas', id, fields)
  return (area && (await inForce([area], now))[0]) ?? null
}
