import type { ItemVersion, routes } from '../contract'
import { FOREVER, type ItemDocument } from '../core/item/stored'
import { refused } from '../kit/answer'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'

/** More changes than an item sees in its life. */
const MOST = 100
const FIELDS = { item: false }

/** Who changed an item, when and why; public as the list itself is. One call. */
export const history: UseCase<typeof routes.items.history> = async ({ code }) => {
  const found = await list<Omit<ItemDocument, 'item'>>(
    'items',
    { code },
    { order: [['version', 'desc']], limit: MOST, fields: FIELDS },
  )
  return found.length > 0 ? { items: found.map(versionOf) } : refused({ code: 'item.absent', item: code })
}

const versionOf = ({ version, from, until, reason, by, changed, ended }: Omit<ItemDocument, 'item'>): ItemVersion => ({
  ...{ version, from, changed, by: by.name },
  until: until === FOREVER ? null : until,
  reason: ended ? `${reason}（${ended.by.name}移出清单：${ended.reason}）` : reason,
})
