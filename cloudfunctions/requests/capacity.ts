import type { Capacity } from '../core/permission/may-do'
import type { MoveContext } from '../core/request/decide'
import type { PostRef } from '../core/request/stored'

/** Who moves, as the event will say it. */
export function actingAs(capacity: Capacity, openid: string): Pick<MoveContext, 'actor' | 'post' | 'openid'> {
  if (capacity.as !== 'post') return { openid, actor: { role: capacity.as, openid }, post: null }
  const { postId, kind, areaId, areaName, departmentId, name } = capacity.post
  const post: PostRef = { postId, post: kind, areaId, areaName, departmentId, openid, name }
  return { openid, actor: { role: 'post', openid, name, postId, post: kind, areaName }, post }
}
