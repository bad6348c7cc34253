import type { Instant } from '../../contract'
import type { PostDocument } from '../chain/stored'
import { areaMayDo, standing } from '../permission/area-acts'
import { isAbsent, refOf } from '../routing/responsible'

/** Who keeps a centre now: the nearest who may and is there, or his deputy; of one level all. Posts are the running ones along its path. */
export function keepersOf(areaPath: readonly string[], posts: readonly PostDocument[], now: Instant): string[] {
  const place = { areaId: areaPath.at(-1) ?? '', areaPath }
  const keeping = posts.filter(
    (post) =>
      areaMayDo[post.kind].ruleAppeal?.includes(standing(post, place)) &&
      (!isAbsent(post, now) || post.deputy !== null),
  )
  const nearest = Math.max(0, ...keeping.map((post) => post.areaPath.length))
  return [...new Set(keeping.filter((post) => post.areaPath.length === nearest).map((post) => refOf(post, now).openid))]
}
