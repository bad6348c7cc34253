import type { AreaKind, PostKind } from '../../../contract'
import { headOf, partyOf } from '../../../contract'
import type { Place } from '../../permission/area-acts'
import type { Caller } from '../../permission/may-do'
import type { AreaDocument, PostDocument } from '../stored'

/** As people say it: a stairwell with its building, every other area by its own name. */
export const areaNameOf = ({ kind, name, names }: Pick<AreaDocument, 'kind' | 'name' | 'names'>): string =>
  kind === 'unit' ? names.slice(-2).join('') : name

/** Where a post stands as permission sees it: an officer stands in the district of whoever administers it. */
export function placeOf({ areaId, areaPath }: Pick<PostDocument, 'areaId' | 'areaPath'>, caller: Caller): Place {
  if (areaId !== null) return { areaId, areaPath }
  const district = caller.posts.find(({ kind }) => kind === 'administrator')?.areaPath[0] ?? ''
  return { areaId: district, areaPath: [district] }
}

/** The posts that each level has by its nature, one of each: its head, and who speaks for the party. */
export const bornTo = (kind: AreaKind): PostKind[] => [
  ...(kind in headOf ? [headOf[kind as keyof typeof headOf]] : []),
  ...(kind in partyOf ? (['partyHead'] as const) : []),
]
