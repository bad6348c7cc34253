import type { Message } from '../../../contract'
import { sinceWords } from '../../../language/time'

export interface MessageView {
  messageId: string
  title: string
  words: string
  when: string
  page: string
  unread: boolean
  /** For a screen reader: everything on the card in one breath. */
  label: string
}

export function messageView({ messageId, title, words, at, readAt, page }: Message, now: number): MessageView {
  const when = sinceWords(at, now)
  const unread = readAt === null
  return { messageId, title, words, when, page, unread, label: `${unread ? '未读，' : ''}${title}，${words}，${when}` }
}
