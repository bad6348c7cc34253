import type { routes } from '../contract'
import { routeOf } from '../core/routing/place'
import { responsibleFor } from '../core/routing/responsible'
import { Refused } from '../kit/answer'
import type { UseCase } from '../kit/serve'
import { locate as located } from './place'

/** Where a matter would go, by the very code that `submit` runs. Two calls, three outside every boundary. */
export const locate: UseCase<typeof routes.requests.locate> = async ({ place, category }, { now }) => {
  const found = await located(place, now)
  if (found instanceof Refused) return found
  const { post, why } = responsibleFor(found.placed.area, category ?? null, found.posts, now)
  const first = { post: post.post, name: post.name, areaName: post.areaName }
  return { route: routeOf(found.placed.area, [...found.placed.why, ...why]), first }
}
