import type { AreaDocument, HomeRecord } from '../chain/stored'
import type { HeldPost } from '../permission/may-do'
import type { Actor, Author } from './stored'

/** An area by the name people know it by: of a stairwell with its building. */
export const titleOfArea = ({ kind, names }: Pick<AreaDocument, 'kind' | 'names'>): string =>
  names.slice(kind === 'unit' ? -2 : -1).join('')

/** The fields of an area that an entry takes over. */
export const AREA_FIELDS = { kind: true, names: true, areaPath: true, households: true } as const
export type EntryArea = Pick<AreaDocument, '_id' | keyof typeof AREA_FIELDS>

export const placeOf = ({ _id, areaPath }: Pick<AreaDocument, '_id' | 'areaPath'>) => ({ areaId: _id, areaPath })

/** Who speaks through a post. */
export const authorByPost = (openid: string, { postId, kind, name, areaName }: HeldPost): Author => ({
  ...{ openid, called: name, unitId: null, door: null, postId, post: kind, areaName, areaPath: [] },
})

/** Who speaks as somebody who lives there. */
export const authorByHome = (
  openid: string,
  called: string,
  { unitId, door, title, areaPath }: HomeRecord,
): Author => ({
  ...{ openid, called: called || '居民', unitId, door, postId: null, post: null, areaName: title, areaPath },
})

export const actorOf = (openid: string, { postId, areaId, name }: HeldPost): Actor => ({ openid, postId, areaId, name })
