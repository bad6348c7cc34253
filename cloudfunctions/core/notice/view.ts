import type { Message } from '../../contract'
import type { MessageDocument } from './stored'

/** A message as its owner reads it. */
export const messageOf = ({ _id, kind, title, words, at, readAt, page, push }: MessageDocument): Message => ({
  messageId: _id,
  kind,
  title,
  words,
  at,
  readAt,
  page,
  push,
})
