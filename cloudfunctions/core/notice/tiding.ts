import type { PendingNotice } from './stored'

/** Something one person must hear that is about no case; `id` is made from what happened and who hears it. */
export interface Tiding extends Pick<PendingNotice, 'openid' | 'kind' | 'title' | 'words' | 'page' | 'at' | 'push'> {
  id: string
}
