import type { Instant, NoticeKind, TemplateUse } from '../../contract'

/** A notice waiting in its case's own document, by id `event:person`, until it is delivered. */
export interface PendingNotice {
  openid: string
  kind: NoticeKind
  title: string
  words: string
  page: string
  at: Instant
  /** What to push, and null where the inbox is enough. */
  push: { use: TemplateUse; data: Record<string, { value: string }> } | null
  /** Times somebody has taken it up; a push is tried by the first only, so that nothing is heard twice. */
  attempts: number
}

/** Collection `messages`: the inbox in the mini program, by notice id. */
export interface MessageDocument {
  _id: string
  openid: string
  kind: NoticeKind
  title: string
  words: string
  page: string
  at: Instant
  readAt: Instant | null
  /** The template pushed or tried; null when none was. */
  template: string | null
  push: 'sent' | 'none' | 'failed' | 'untried'
}

/** Collection `acceptances`, by openid: when each template was accepted, newest last, at most fifty kept. */
export interface AcceptanceDocument {
  _id: string
  given: Record<string, Instant[]>
}
