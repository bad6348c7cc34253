import type { routes } from '../contract'
import { type HeldPost, mayDo } from '../core/permission/may-do'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import type { UseCase } from '../kit/serve'
import { pageOf } from './paging'

type Inbox = typeof routes.requests.inbox

/** What waits for the caller's posts, what is open in their care, what has ended there. Two calls; nothing for who holds no post. */
export const inbox: UseCase<Inbox> = async ({ list, postId, ...page }, { openid, now }) => {
  const held = (await callerOf(openid, now)).posts
  const posts = postId === undefined ? held : held.filter((post) => post.postId === postId)
  const scope = list === 'todo' ? waitingFor(posts) : inCareOf(posts, list === 'area')
  if (scope === null) return { items: [], next: null }
  return pageOf(
    scope,
    list === 'done' ? { field: 'updatedAt', direction: 'desc' } : { field: 'orderAt', direction: 'asc' },
    page,
    { openid, now },
  )
}

const waitingFor = (posts: readonly HeldPost[]): object | null =>
  posts.length > 0 ? { waitingFor: _.in(posts.map(({ postId }) => postId)) } : null

/** The areas and departments whose cases these posts may read: the widest areas only, for they hold the others. */
function inCareOf(posts: readonly HeldPost[], open: boolean): object | null {
  const wide = posts.filter(({ kind }) => mayDo[kind].detail?.includes('under'))
  const areas = wide
    .filter(
      ({ areaPath, areaId }) => !wide.some((other) => other.areaId !== areaId && areaPath.includes(other.areaId ?? '')),
    )
    .flatMap(({ areaId }) => (areaId === null ? [] : [areaId]))
  const departments = posts
    .filter(({ kind }) => mayDo[kind].detail?.includes('department'))
    .flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId]))
  const scopes = [
    ...(areas.length > 0 ? [{ areaPath: _.in([...new Set(areas)]), open }] : []),
    ...(departments.length > 0 ? [{ departmentId: _.in([...new Set(departments)]), open }] : []),
  ]
  return scopes.length > 1 ? _.or(scopes) : (scopes[0] ?? null)
}
