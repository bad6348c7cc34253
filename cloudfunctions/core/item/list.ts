import type { Instant, Item, ItemCard } from '../../contract'
import type { ItemDocument } from './stored'

export interface Listed {
  item: Item
  version: number
  from: Instant
}

/** The items in force at this moment, what is asked for most first; of two versions that both hold, the newer. */
export function inForce(documents: readonly ItemDocument[], now: Instant): Listed[] {
  const newest = new Map<string, ItemDocument>()
  for (const document of documents) {
    if (document.from > now || document.until <= now) continue
    const known = newest.get(document.code)
    if (!known || known.version < document.version) newest.set(document.code, document)
  }
  return [...newest.values()]
    .map(({ item, version, from }) => ({ item, version, from }))
    .sort((a, b) => b.item.asked - a.item.asked || (a.item.code < b.item.code ? -1 : 1))
}

export const cardOf = ({ code, name, list, who, skill, events, minutes, promisedDays, ...rest }: Item): ItemCard => ({
  ...{ code, name, list, who, skill, events, minutes, promisedDays },
  materials: rest.materials.length,
  modes: rest.modes,
  office: rest.office?.name ?? null,
})

/** The items of these codes in the order asked, each once; or the first code that is not on the list. */
export function itemsOf(listed: readonly Listed[], codes: readonly string[]): Item[] | { absent: string } {
  const known = new Map(listed.map(({ item }) => [item.code, item]))
  const wanted = [...new Set(codes)]
  const absent = wanted.find((code) => !known.has(code))
  if (absent !== undefined) return { absent }
  return wanted.flatMap((code) => known.get(code) ?? [])
}
