import { metresTo } from './geo-distance'
import { type Near, storedShape } from './geo-match'
import { segments } from './guard'
import { compareValues, encodeKey } from './order'
import { indexValues, reach } from './paths'
import type { Document, Order } from './types'

/** A document's place in an order, as bytes. */
export type SortKey = (document: Document) => Buffer

/** Sorts by bytes; equal ones stay in the order they came. */
export function sortBy<T extends { document: Document }>(found: Iterable<T>, keyOf: SortKey): T[] {
  const keyed = [...found].map((item) => ({ item, key: keyOf(item.document) }))
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ item }) => item)
}

/** The place of a document in an order of fields; of an array the least value counts, descending the greatest. */
export function byOrder(order: Order): SortKey {
  const fields = order.map(([path, direction]) => ({ path: segments(path), direction }))
  const descending = fields.map(({ direction }) => direction === -1)
  const placeOf = (document: Document, { path, direction }: (typeof fields)[number]) =>
    indexValues(reach(document, path)).reduce((a, b) => (compareValues(a, b) * direction <= 0 ? a : b))
  return (document) =>
    encodeKey(
      fields.map((field) => placeOf(document, field)),
      descending,
    )
}

/** Nearest first. */
export function byDistance({ centre }: Near, path: readonly string[]): SortKey {
  return (document) => {
    const shape = storedShape(document, path)
    return encodeKey([shape ? metresTo(centre, shape) : Number.POSITIVE_INFINITY], [])
  }
}
