import type { Item } from '../../cloudfunctions/contract'
import type { PostDocument } from '../../cloudfunctions/core/chain/stored'
import { versionAfter } from '../../cloudfunctions/core/item/publish'
import { LIST_ID } from '../../cloudfunctions/core/item/stored'
import { catalogue } from '../../local/city/items'
import type { TownCloud } from './cloud'

const by = { openid: 'admin', postId: 'P-admin', name: '管理员' }

const post = (
  _id: string,
  kind: PostDocument['kind'],
  openid: string,
  areaId: string,
  areaPath: string[],
): PostDocument => ({
  ...{ _id, kind, openid, areaId, areaPath, name: openid, areaName: areaId === 'S1' ? '光明街道' : '和龙市' },
  areaKind: areaId === 'S1' ? 'street' : 'district',
  ...{ departmentId: null, phone: '0433-5550000', from: 0, until: null, deputy: null, absentUntil: null },
})

/** The list of the demo city in a town, an administrator, and a desk in its street with two people. */
export function loadItems(town: TownCloud): void {
  const items = catalogue.map((item) => versionAfter(null, item, { reason: '首次公布', by, key: null, now: 0 }))
  town.local.engine.load('items', [...items, { _id: LIST_ID, edition: 1, publishedAt: 0 }] as never)
  town.local.engine.load('posts', [
    post('P-admin', 'administrator', 'admin', 'HL', ['HL']),
    post('P-desk', 'deskWorker', 'desk', 'S1', ['HL', 'S1']),
    post('P-desk2', 'deskWorker', 'desk2', 'S1', ['HL', 'S1']),
  ] as never)
}

export const itemOf = (code: string): Item => {
  const found = catalogue.find((item) => item.code === code)
  if (!found) throw new Error(`${code} is not on the list`)
  return found
}

/** Lets the sweep run as the timer does. */
export const sweep = (town: TownCloud): Promise<unknown> | null => town.local.timers.tick('sweep')
