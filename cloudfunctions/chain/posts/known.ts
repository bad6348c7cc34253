import type { PostKind } from '../../contract'
import type { PostDocument } from '../../core/chain/stored'
import { list } from '../../kit/database'

/** Of a kind of which an area has one: the post that runs, or the one that ran last; null where nobody ever held it. One call. */
export async function onlyPost(areaId: string, kind: PostKind): Promise<PostDocument | null> {
  const known = await list<PostDocument>('posts', { areaId, kind, termOf: null }, { limit: 10 })
  return known.find(({ until }) => until === null) ?? known[0] ?? null
}
