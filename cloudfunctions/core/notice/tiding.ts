import type { Instant, MessageKind } from '../../contract'
import type { PendingNotice } from './stored'

/** Something one person must hear that is about no case; `id` is made from what happened and who hears it. */
export interface Tiding {
  id: string
  openid: string
  kind: MessageKind
  title: string
  words: string
  /** A page of the mini program with its query. */
  page: string
  at: Instant
  /** What to push, and null where the inbox is enough. */
  push: PendingNotice['push']
}
