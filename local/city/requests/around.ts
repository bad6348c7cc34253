import type { Instant } from '../../../cloudfunctions/contract'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import type { PostRef, RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { refOf } from '../../../cloudfunctions/core/routing/responsible'
import type { People } from '../people'

/** The posts as they stood at any moment of the year: those away now were at work before. */
export interface Around {
  /** Running posts along a path and of a department. */
  posts(of: Pick<RequestDocument, 'areaPath' | 'departmentId'>, at: Instant): PostDocument[]
  /** Who acts for a post at that moment. */
  acting(ref: PostRef, at: Instant): PostRef
}

export function aroundOf({ posts, awaySince }: People): Around {
  const places = new Map<string, PostDocument[]>()
  for (const post of posts) {
    const place = post.departmentId ?? post.areaId ?? ''
    const there = places.get(place) ?? []
    there.push(post)
    places.set(place, there)
  }
  const byId = new Map(posts.map((post) => [post._id, post]))
  const back = new Map(
    [...awaySince.keys()].map((id) => [id, { ...(byId.get(id) as PostDocument), deputy: null, absentUntil: null }]),
  )
  const asOf = (post: PostDocument, at: Instant): PostDocument =>
    at < (awaySince.get(post._id) ?? 0) ? (back.get(post._id) as PostDocument) : post
  return {
    posts: ({ areaPath, departmentId }, at) =>
      [...areaPath, ...(departmentId === null ? [] : [departmentId])].flatMap((place) =>
        (places.get(place) ?? []).map((post) => asOf(post, at)),
      ),
    acting: (ref, at) => {
      const post = byId.get(ref.postId)
      return post ? refOf(asOf(post, at), at) : ref
    },
  }
}
