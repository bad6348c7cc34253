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
