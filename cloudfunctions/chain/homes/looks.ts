import { ringReasons, type routes } from '../../contract'
import type { LookDocument } from '../../core/chain/stored'
import { refused } from '../../kit/answer'
import { _ } from '../../kit/cloud'
import { fromCursor, toCursor } from '../../kit/cursor'
import { list } from '../../kit/database'
import type { UseCase } from '../../kit/serve'

const ORDER: Array<[string, 'desc']> = [
  ['at', 'desc'],
  ['_id', 'desc'],
]

/** Who was shown the caller's number at his door, newest first. One call. */
export const looks: UseCase<typeof routes.chain.looks> = async ({ cursor, limit }, { openid }) => {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && !mark)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const beyond = mark && _.or([{ at: _.lt(mark.at) }, { at: mark.at, _id: _.lt(mark.id) }])
  const where = beyond ? _.and([{ of: openid }, beyond]) : { of: openid }
  const found = await list<LookDocument>('looks', where, { order: ORDER, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(({ _id, at, by, why }) => ({
      ...{ lookId: _id, at, why: ringReasons[why] },
      by: { post: by.post, name: by.name, areaName: by.areaName },
    })),
    next: found.length > limit && last ? toCursor({ at: last.at, id: last._id }) : null,
  }
}

/** The newest of them, for an export. One call. */
export const looksOf = (openid: string, limit: number): Promise<LookDocument[]> =>
  list<LookDocument>('looks', { of: openid }, { order: ORDER, limit })
