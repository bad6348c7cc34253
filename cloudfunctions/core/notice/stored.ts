import type { Instant, MessageKind, TemplateUse } from '../../contract'

/** A notice waiting in its case's own document, by id `event:person`, until it is delivered. */
export interface PendingNotice {
  openid: string
  kind: MessageKind
  title: string
  words: string
  /** A page of the mini program with its query. */
  page: string
  at: Instant
  /** What to push, and null where the inbox is enough. */
  push: { use: TemplateUse; data: Record<string, { value: string }> } | null
  /** Until when the push is held for the morning; absent where it goes at once. The inbox does not wait. */
  heldUntil?: Instant
  /** True as soon as a held one lies in the inbox. */
  shown?: boolean
  /** When it is of no use any more, as a reminder is once the time has come: then nobody hears it. */
  until?: Instant
  /** Times somebody has taken up its push. */
  attempts: number
  /** True as soon as a push may have gone out: then nobody tries again, so that nothing is heard twice. */
  pushed: boolean
}

/** Collection `messages`: the inbox in the mini program, by notice id. */
export interface MessageDocument {
  _id: string
  openid: string
  kind: MessageKind
  title: string
  words: string
  page: string
  at: Instant
  readAt: Instant | null
  /** The template pushed or tried; null when none was. */
  template: string | null
  push: 'sent' | 'none' | 'failed' | 'untried'
  /** A push that waits for the morning; null as soon as somebody has taken it up, absent where there is nothing to wait for. */
  held?: { until: Instant; push: NonNullable<PendingNotice['push']> } | null
}

/** Collection `acceptances`, by openid: each acceptance as it was given, newest last, at most a hundred kept. */
export interface AcceptanceDocument {
  _id: string
  given: Array<{ template: string; at: Instant; key: string }>
}
