import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { acting } from '../city'
import type { Input, World } from '../world'
import type { Plan } from './plan'

export interface Scene {
  world: World
  request: RequestDocument
  plan: Plan
}

/** What somebody does now; null where nobody does anything. */
export interface Step {
  by: string
  action: string
  input?: Input
}

/** Who acts through this post now. */
export const through = ({ world }: Scene, post: { postId: string }): string =>
  acting(world, post.postId, world.now()).openid

export const PHOTO = 'cloud://local.weige/after.png'

const headKinds = ['deskWorker', 'streetHead', 'laneHead', 'gridHead', 'buildingHead', 'unitHead']

/** The post of the head on the case's path at this depth (0 the district), if there is one. */
export function headAt({ world, request }: Scene, depth: number): { postId: string } | null {
  const areaId = request.areaPath[depth]
  if (areaId === undefined) return null
  const postId = depth === 0 ? `${areaId}-deskWorker-1` : `${areaId}-${headKinds[depth]}`
  return world.post.has(postId) ? { postId } : null
}
