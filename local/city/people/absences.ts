import type { Instant } from '../../../cloudfunctions/contract'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Areas, homeStairwell } from '../areas'
import { randomOf } from '../random'
import { morning } from './terms'

export interface Absences {
  posts: PostDocument[]
  /** Since when a post's holder is away, by post id. */
  since: Map<string, Instant>
}

/** How many in a hundred of each kind are away now. */
const share = { unitHead: 3, buildingHead: 3, gridHead: 6, gridWorker: 3, laneHead: 10 } as const

/** Some are away for some days, most with a deputy: a neighbour head of the same building, else of the same grid. */
export function withAbsences(seed: number, now: number, areas: Areas, posts: readonly PostDocument[]): Absences {
  const random = randomOf(seed, 'absences')
  const first = homeStairwell(areas).unit.areaPath
  const since = new Map<string, Instant>()
  const nearby = new Map<string, PostDocument[]>()
  for (const post of posts) {
    for (const areaId of post.areaPath.slice(2)) nearby.set(areaId, [...(nearby.get(areaId) ?? []), post])
  }
  const deputyOf = (post: PostDocument) => {
    const around = [post.areaId, post.areaPath.at(-2)].flatMap((areaId) => nearby.get(areaId ?? '') ?? [])
    const others = around.filter(
      ({ openid, kind }) => openid !== post.openid && kind !== 'steward' && kind !== 'deskWorker',
    )
    if (others.length === 0 || random.chance(0.12)) return null
    const { openid, name } = random.pick(others)
    return { openid, name }
  }
  return {
    since,
    posts: posts.map((post) => {
      const chance = (share as Partial<Record<string, number>>)[post.kind] ?? 0
      if (first.includes(post.areaId ?? '') || !random.chance(chance / 100)) return post
      since.set(post._id, morning(now, random.int(1, 9)))
      return { ...post, deputy: deputyOf(post), absentUntil: morning(now, -random.int(1, 12)) }
    }),
  }
}
