import type { Instant, Item } from '../contract'
import type { MatterDocument } from '../core/matter/stored'
import { itemList } from '../kit/item-list'

/** The items of a matter as they are now; those taken off the list since are left out. One call. */
export async function itemsIn({ items }: Pick<MatterDocument, 'items'>, now: Instant): Promise<Item[]> {
  const { listed } = await itemList(now)
  const codes = new Set(items.map(({ code }) => code))
  return listed.flatMap(({ item }) => (codes.has(item.code) ? [item] : []))
}

/** The materials they ask for, by code. */
export const materialsIn = (items: readonly Item[]): Map<string, string> =>
  new Map(items.flatMap(({ materials }) => materials.map(({ code, name }) => [code, name] as const)))

/** Whose they are, where one is another office's. */
export function officeIn(items: readonly Item[]): { name: string; phone: string; place: string } | null {
  const office = items.find((item) => item.office !== null)?.office
  return office ? { name: office.name, phone: office.phone, place: office.place } : null
}
