import type { routes } from '../contract'
import { checkCardOf } from '../core/item/check'
import { ownPostsFor } from '../core/item/desk'
import type { CheckDocument } from '../core/item/stored'
import { refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { fromCursor, toCursor } from '../kit/cursor'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'

/** What waits at the caller's desks, longest waiting first. Two calls. */
export const queue: UseCase<typeof routes.items.queue> = async ({ cursor, limit }, { openid, now }) => {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && !mark)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const posts = ownPostsFor(await callerOf(openid, now), 'judgeMaterials')
  if (posts.length === 0) return refused({ code: 'permission.denied', action: 'queue' })
  const waiting = { areaId: _.in(posts.flatMap(({ areaId }) => areaId ?? [])), waiting: true }
  const beyond = mark && _.or([{ waitingSince: _.gt(mark.at) }, { waitingSince: mark.at, _id: _.gt(mark.id) }])
  const found = await list<CheckDocument>('checks', beyond ? _.and([waiting, beyond]) : waiting, {
    order: [
      ['waitingSince', 'asc'],
      ['_id', 'asc'],
    ],
    limit: limit + 1,
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const next = found.length > limit && last ? toCursor({ at: last.waitingSince ?? 0, id: last._id }) : null
  return { items: items.map(checkCardOf), next }
}
