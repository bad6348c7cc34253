import type { Instant } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { byId } from './database'

const MINUTE = 60_000
const known = new Map<string, { centre: CentreDocument; at: Instant }>()

/**
 * A centre and its rules, kept by the instance for a minute: who acts on older rules is found out by the sheet he writes to. One call, or
 * none. `fresh` reads it again.
 */
export async function centreOf(centreId: string, now: Instant, fresh = false): Promise<CentreDocument | null> {
  const kept = known.get(centreId)
  if (!fresh && kept && Math.abs(now - kept.at) < MINUTE) return kept.centre
  const centre = await byId<CentreDocument>('centres', centreId)
  if (centre) known.set(centreId, { centre, at: now })
  else known.delete(centreId)
  return centre
}
