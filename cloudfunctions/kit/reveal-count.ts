import type { Instant } from '../contract'
import type { MessageDocument } from '../core/notice/stored'
import { MOST_REVEALS, overseerOf, REVEAL_WINDOW } from '../core/request/reveal'
import type { PostRef } from '../core/request/stored'
import { insertOnce } from './database'
import { idFor } from './ids'
import { withinLimit } from './limit'
import { postsAround } from './posts'

/** Counts one more look, or says that there have been too many within the hour. One call, two for somebody's first. */
export const counted = (openid: string, now: Instant): Promise<boolean> =>
  withinLimit(openid, { most: MOST_REVEALS, window: REVEAL_WINDOW, now })

/** Where somebody looked: the areas around it, who is in charge of it, and the page that shows it. */
interface Looked {
  areaPath: string[]
  inCharge: PostRef
  page: string
}

/** Tells the head above of somebody who looks up too many, once an hour. Two calls. */
export async function tellOverseer(viewer: PostRef, looked: Looked, now: Instant): Promise<void> {
  const overseer = overseerOf(viewer, looked, await postsAround(looked.areaPath), now)
  if (!overseer) return
  const message: MessageDocument = {
    _id: idFor(viewer.openid, `reveals ${Math.floor(now / REVEAL_WINDOW)}`),
    openid: overseer.openid,
    kind: 'alert',
    title: '有人查看的居民电话过多',
    words: `${viewer.areaName}${viewer.name}一小时内要看 ${MOST_REVEALS} 位以上居民的电话，请问一问缘由。`,
    page: looked.page,
    at: now,
    readAt: null,
    template: null,
    push: 'untried',
  }
  await insertOnce('messages', message)
}
