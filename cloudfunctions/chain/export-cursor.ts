import { fromCursor, type Mark, toCursor } from '../kit/cursor'

/** What an export hands out, in this order: the messages, then cases raised, then cases joined; each newest first. */
export const parts = ['messages', 'raised', 'joined'] as const
export type Part = (typeof parts)[number]

/** Where a page begins: in which part, after which item. */
export interface Begin {
  part: Part
  after: Mark | null
}

export const firstPage: Begin = { part: 'messages', after: null }

const toText = ({ part, after }: Begin): string => `${part}.${after ? toCursor(after) : ''}`

/** Where the page of a cursor begins, or null where it is not one of ours. */
export function beginOf(cursor: string): Begin | null {
  const [, name, mark] = /^([a-z]+)\.([A-Za-z0-9_-]*)$/.exec(cursor) ?? []
  const part = parts.find((one) => one === name)
  const after = mark ? fromCursor(mark) : null
  return !part || (mark && !after) ? null : { part, after }
}

/** The cursor after a page: on in its part while the page was full, else the next part; null after the last. */
export function nextAfter({ part }: Begin, last: Mark | null, full: boolean): string | null {
  if (last && full) return toText({ part, after: last })
  const onward = parts[parts.indexOf(part) + 1]
  return onward ? toText({ part: onward, after: null }) : null
}
