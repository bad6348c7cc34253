import type { Me, routes } from '../contract'
import { headsAlong } from '../core/chain/heads'
import type { PersonDocument, PostDocument } from '../core/chain/stored'
import { heldBy, heldFrom } from '../kit/caller'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import type { UseCase } from '../kit/serve'

/** Who the caller is: homes, posts, and the five heads of the first home. Two calls. */
export const me: UseCase<typeof routes.chain.me> = async (_input, { openid, now }) =>
  meFrom(await byId<PersonDocument>('people', openid), openid, now)

/** The same from a person already read. One call. */
export async function meFrom(person: PersonDocument | null, openid: string, now: number): Promise<Me> {
  const path = person?.homes[0]?.areaPath ?? []
  const around = path.length > 0 ? [{ areaId: _.in(path), until: null }] : []
  const posts = await list<PostDocument>('posts', _.or([...heldBy(openid), ...around]), { limit: 200 })
  return meOf(person, posts, openid, now)
}

/** The same from his posts and those along the path of his first home. No call. */
export function meOf(person: PersonDocument | null, posts: readonly PostDocument[], openid: string, now: number): Me {
  const homes = person?.homes ?? []
  return {
    openid,
    called: person?.called ?? '',
    homes,
    posts: heldFrom(posts, openid, now).map(({ postId, kind, areaId, areaName, departmentId, name, deputy }) => ({
      postId,
      post: kind,
      areaName,
      name,
      deputy,
      ...(areaId === null ? {} : { areaId, areaKind: posts.find(({ _id }) => _id === postId)?.areaKind ?? undefined }),
      ...(departmentId === null ? {} : { departmentId }),
    })),
    heads: headsAlong(homes[0]?.areaPath ?? [], posts, now),
  }
}
