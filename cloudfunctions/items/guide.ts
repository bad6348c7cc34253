import type { Instant, routes } from '../contract'
import { ownPostsFor } from '../core/item/desk'
import { cardOf, itemsOf } from '../core/item/list'
import { noticeOf } from '../core/item/notice'
import { search } from '../core/item/search'
import { refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { itemList } from '../kit/item-list'
import type { UseCase } from '../kit/serve'

const mayPublish = async (openid: string, now: Instant): Promise<boolean> =>
  ownPostsFor(await callerOf(openid, now), 'items').length > 0

/** The list in force. Two calls. */
export const guide: UseCase<typeof routes.items.guide> = async (_input, { openid, now }) => {
  const [{ edition, publishedAt, listed }, may] = await Promise.all([itemList(now), mayPublish(openid, now)])
  return { version: edition, publishedAt, items: listed.map(({ item }) => cardOf(item)), mayPublish: may }
}

/** What somebody means by these words. One call. */
export const searched: UseCase<typeof routes.items.search> = async ({ text, limit, event }, { now }) => {
  const { index } = await itemList(now)
  return { items: search(index, text, limit, event).map(({ item, because }) => ({ ...cardOf(item), because })) }
}

/** One item whole. Two calls. */
export const item: UseCase<typeof routes.items.item> = async ({ code }, { openid, now }) => {
  const [{ listed }, may] = await Promise.all([itemList(now), mayPublish(openid, now)])
  const found = listed.find((one) => one.item.code === code)
  return found ? { ...found, mayPublish: may } : refused({ code: 'item.absent', item: code })
}

/** The one-time notice of several items. One call. */
export const notice: UseCase<typeof routes.items.notice> = async ({ codes }, { now }) => {
  const { edition, listed } = await itemList(now)
  const items = itemsOf(listed, codes)
  return 'absent' in items ? refused({ code: 'item.absent', item: items.absent }) : noticeOf(items, edition)
}
