import type { CareBasis, Instant } from '../../contract'
import type { CareDocument, VisitorRef } from './stored'

/** More than ever live behind one door. */
export const MOST_ENTRIES = 12
/** As many entries as one person may open within a day: a grid's round, and no more. */
export const MOST_LOOKS = 40
export const LOOK_WINDOW: number = 86_400_000
/** Half a year: then somebody asks whether an entry still holds. */
export const REVIEW: number = 182 * 86_400_000

interface Writing {
  careId: string
  unit: { _id: string; names: readonly string[]; areaPath: string[] }
  door: string
  householdId: string
  openid: string | null
  basis: CareBasis
  by: VisitorRef
  now: Instant
}

/** A new entry, but for what is sealed. */
export const entryOf = ({
  careId,
  unit,
  door,
  householdId,
  openid,
  basis,
  by,
  now,
}: Writing): Omit<CareDocument, 'sealed' | 'keyName'> => ({
  ...{ _id: careId, unitId: unit._id, areaPath: unit.areaPath, areaName: unit.names.slice(-2).join('') },
  ...{ door, householdId, openid, basis, by, since: now, reviewAt: now + REVIEW },
  ...{ until: null, ended: null, open: true, version: 1, updatedAt: now },
})
