import type { Instant } from '../contract'
import { inForce, type Listed } from '../core/item/list'
import { type ItemIndex, indexOf } from '../core/item/search'
import { type ItemDocument, type ItemListDocument, LIST_ID } from '../core/item/stored'
import { _ } from './cloud'
import { byId, list } from './database'

/** More items than a community could ever be asked to do. */
const MOST = 500

export interface ItemList {
  edition: number
  publishedAt: Instant
  listed: Listed[]
  index: ItemIndex
}

let known: ItemList | null = null

/** The list of items in force. One call; one more where a new edition was published since this instance last read it. */
export async function itemList(now: Instant): Promise<ItemList> {
  const { edition, publishedAt } = (await byId<ItemListDocument>('items', LIST_ID)) ?? { edition: 0, publishedAt: 0 }
  if (known?.edition === edition) return known
  const listed = inForce(await list<ItemDocument>('items', { until: _.gt(now) }, { limit: MOST }), now)
  known = { edition, publishedAt, listed, index: indexOf(listed) }
  return known
}
