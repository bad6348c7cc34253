import type { Instant, routes } from '../contract'
import { ownPostsFor } from '../core/item/desk'
import { versionAfter } from '../core/item/publish'
import { FOREVER, type ItemDocument, type ItemListDocument, itemVersionId, LIST_ID } from '../core/item/stored'
import { type Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { list } from '../kit/database'
import type { Context, UseCase } from '../kit/serve'
import { type Documents, transaction } from '../kit/transaction'

type By = ItemDocument['by']

/** Who publishes, by the post that may; null where the caller holds none. One call. */
async function publisher({ openid, now }: Context): Promise<By | null> {
  const [post] = ownPostsFor(await callerOf(openid, now), 'items')
  return post ? { openid, postId: post.postId, name: post.name } : null
}

/** Puts an item on the list, or a changed one in the place of the old: version, end of the old and edition in one. At most nine calls. */
export const publish: UseCase<typeof routes.items.publish> = async ({ item, version, reason }, context) => {
  const by = await publisher(context)
  if (!by) return refused({ code: 'permission.denied', action: 'publish' })
  const label = await refusedContent(context.openid, item.name, item.who, item.aliases.join(' '), reason)
  if (label !== null) return refused({ code: 'content.refused', label })
  const { key, now } = context
  const done = await transaction(async (documents) => {
    const { before, next } = await around(documents, item.code, version)
    if (next) return next.key === key
    if (version > 0 && !before) return false
    await documents.set('items', versionAfter(before, item, { reason, by, key, now }))
    if (before && before.until === FOREVER) await documents.update('items', before._id, { until: now })
    await nextEdition(documents, now)
    return true
  })
  return done ? { code: item.code, version: version + 1 } : moved(item.code)
}

/** Takes an item off the list; its history stays. At most eight calls. */
export const endItem: UseCase<typeof routes.items.endItem> = async ({ code, version, reason }, context) => {
  const by = await publisher(context)
  if (!by) return refused({ code: 'permission.denied', action: 'endItem' })
  const label = await refusedContent(context.openid, reason)
  if (label !== null) return refused({ code: 'content.refused', label })
  const { key, now } = context
  const done = await transaction(async (documents) => {
    const { before, next } = await around(documents, code, version)
    if (before?.ended) return before.ended.key === key
    if (!before || next) return false
    await documents.update('items', before._id, { until: now, ended: _.set({ reason, by, key }) })
    await nextEdition(documents, now)
    return true
  })
  return done ? { code, version } : moved(code)
}

/** A version, and the one that came after it. Two calls. */
const around = async ({ get }: Documents, code: string, version: number) => ({
  before: version > 0 ? await get<ItemDocument>('items', itemVersionId(code, version)) : null,
  next: await get<ItemDocument>('items', itemVersionId(code, version + 1)),
})

/** Every instance reads the list anew. Two calls. */
async function nextEdition({ get, set }: Documents, now: Instant): Promise<void> {
  const known = await get<ItemListDocument>('items', LIST_ID)
  const list: ItemListDocument = { _id: LIST_ID, edition: (known?.edition ?? 0) + 1, publishedAt: now }
  await set('items', list)
}

/** Somebody else was faster: which version there is now, or that there is none. One call. */
async function moved(code: string): Promise<Refused> {
  const [newest] = await list<Pick<ItemDocument, 'version'>>(
    'items',
    { code },
    { order: [['version', 'desc']], limit: 1, fields: { version: true } },
  )
  return newest
    ? refused({ code: 'item.moved', version: newest.version })
    : refused({ code: 'item.absent', item: code })
}
