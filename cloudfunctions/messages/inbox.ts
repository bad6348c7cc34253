import type { routes } from '../contract'
import type { MessageDocument } from '../core/notice/stored'
import { messageOf } from '../core/notice/view'
import { refused } from '../kit/answer'
import { _, db } from '../kit/cloud'
import { fromCursor, toCursor } from '../kit/cursor'
import { list, update } from '../kit/database'
import type { UseCase } from '../kit/serve'

/** The caller's messages, newest first. One call. */
export const inbox: UseCase<typeof routes.messages.inbox> = async ({ cursor, limit }, { openid }) => {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && mark === null)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const mine = { openid }
  const beyond = mark && _.or([{ at: _.lt(mark.at) }, { at: mark.at, _id: _.lt(mark.id) }])
  const found = await list<MessageDocument>('messages', beyond ? _.and([mine, beyond]) : mine, {
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(messageOf),
    next: found.length > limit && last ? toCursor({ at: last.at, id: last._id }) : null,
  }
}

/** Beyond this a badge says 99+. */
const MOST_COUNTED = 99

/** How many wait unread; counting stops where a badge does. One call. */
export const unread: UseCase<typeof routes.messages.unread> = async (_input, { openid }) => {
  const found = await list('messages', { openid, readAt: null }, { limit: MOST_COUNTED + 1, fields: { _id: true } })
  return { count: Math.min(found.length, MOST_COUNTED), more: found.length > MOST_COUNTED }
}

/** Marks the caller's own messages as read. One call. */
export const read: UseCase<typeof routes.messages.read> = async ({ messageIds }, { openid, now }) => {
  const named = messageIds ? { _id: db.command.in(messageIds) } : {}
  return { read: await update('messages', { ...named, openid, readAt: null }, { readAt: now }) }
}
