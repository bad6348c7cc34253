import { postFor } from '../permission/area-acts'
import type { Caller, HeldPost } from '../permission/may-do'
import type { HouseholdDocument } from './stored'

/**
 * The post through which the caller may act for a household without a smartphone: raise, book, vote and rate by its recorded consent.
 * Null where the household has no such record, or does not lie in his care.
 */
export const actsFor = (
  caller: Caller,
  { unitId, areaPath, phoneless }: Pick<HouseholdDocument, 'unitId' | 'areaPath' | 'phoneless'>,
): HeldPost | null => (phoneless === null ? null : postFor(caller, 'household', { areaId: unitId, areaPath }))

/** Through which posts a household is spoken for: the one that asked, and the one that acts in its place. */
export const speakersOf = ({
  by,
  actingId,
}: {
  by: { postId: string | null } | null
  actingId?: string | undefined
}): string[] => [...new Set([by?.postId, actingId].filter((postId) => typeof postId === 'string'))]
