import type { Item } from '../../../cloudfunctions/contract'
import { versionAfter } from '../../../cloudfunctions/core/item/publish'
import { type ItemDocument, type ItemListDocument, LIST_ID } from '../../../cloudfunctions/core/item/stored'
import { civil } from './civil'
import { disabled } from './disabled'
import { elder } from './elder'
import { elsewhere } from './elsewhere'
import { health } from './health'
import { housing } from './housing'
import { insurance } from './insurance'
import { labour } from './labour'
import { welfare } from './welfare'

/** The list of items as the demo city published it. */
export const catalogue: Item[] = [
  ...elder,
  ...welfare,
  ...disabled,
  ...insurance,
  ...labour,
  ...health,
  ...housing,
  ...civil,
  ...elsewhere,
]

const YEAR = 365 * 86_400_000

/** The first edition of the list, a year old, by its administrator. */
export function publishedItems(now: number, by: ItemDocument['by']): Array<ItemDocument | ItemListDocument> {
  const at = now - YEAR
  const first = catalogue.map((item) => versionAfter(null, item, { reason: '首次公布', by, key: null, now: at }))
  return [...first, { _id: LIST_ID, edition: 1, publishedAt: at }]
}
