import type { Message } from '../../../contract'
import { spaced } from '../../../language/spacing'
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

export function messageView({ messageId, at, readAt, page, ...said }: Message, now: number): MessageView {
  const title = spaced(said.title)
  const words = spaced(said.words)
  const when = sinceWords(at, now)
  const unread = readAt === null
  return { messageId, title, words, when, page, unread, label: `${unread ? '未读，' : ''}${title}，${words}，${when}` }
}
