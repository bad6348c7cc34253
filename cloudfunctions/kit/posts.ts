import type { PostDocument } from '../core/chain/stored'
import { _ } from './cloud'
import { list } from './database'

/** The running posts along an area path, and of a department where one is named. One call. */
export const postsAround = (
  areaPath: readonly string[],
  departmentId: string | null = null,
): Promise<PostDocument[]> => {
  const along = { areaId: _.in([...areaPath]), until: null }
  return list<PostDocument>('posts', departmentId === null ? along : _.or([along, { departmentId, until: null }]), {
    limit: 200,
  })
}

/** The district's duty desk: where a matter goes that no grid can claim. One call. */
export const dutyDesk = (): Promise<PostDocument[]> =>
  list<PostDocument>('posts', { areaKind: 'district', kind: 'deskWorker', until: null })

/** The running officers of every department: tens, however large the city. One call. */
export const officers = (): Promise<PostDocument[]> =>
  list<PostDocument>('posts', { areaKind: null, kind: 'officer', until: null }, { limit: 200 })
