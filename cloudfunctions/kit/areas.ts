import type { Instant } from '../contract'
import { asOf } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { byId } from './database'

/** An area as it is at this moment, or null; `fields` must hold those of `DATED`. One call. */
export async function areaAt<A extends Pick<AreaDocument, 'validFrom' | 'validTo' | 'next'>>(
  id: string,
  now: Instant,
  fields: Record<string, boolean>,
): Promise<A | null> {
  const area = await byId<A>('areas', id, fields)
  return area && asOf(area, now)
}
