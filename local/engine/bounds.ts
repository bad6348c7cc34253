import type { EntryIndex } from './entry-index'
import { after, before, type Cut, encodeKey, encodeValue, endOf, keyAt, mirrored, NOTHING, typeCuts } from './order'
import type { Bound, Branch, Predicate } from './predicates'
import type { Order } from './types'

/** Keys from `low` up to, but not with, `high`; all of them agree in the bytes before `orderedFrom`. */
export interface KeyRange {
  low: Buffer
  high: Buffer
  orderedFrom: number
}

/** What one index can do for one branch of a filter. */
export interface Reach {
  ranges: KeyRange[]
  /** Fields of the index that are bounded. */
  bounded: number
  /** The ranges hold exactly the matching documents; nothing is left to check. */
  exact: boolean
  /** Set where the entries come in the asked order: on which field it begins, and whether read backwards. */
  order: { start: number; reverse: boolean; skipsConstant: boolean } | null
}

const EMPTY = Buffer.alloc(0)
/** Below every key. */
const FIRST = Buffer.from([0])

type Equality = Extract<Predicate, { kind: 'in' }>
type Range = Extract<Predicate, { kind: 'range' }>

/** Combinations of `$in` values beyond this are not worth a range each. */
const MOST_RANGES = 10_000

interface Bounded {
  equalities: Equality[]
  ranges: Range[]
  used: Set<Predicate>
}

/** Equality on the first fields, then one range on the next: as far as the index can follow the branch. */
function bind(index: EntryIndex, branch: Branch): Bounded {
  const bounded: Bounded = { equalities: [], ranges: [], used: new Set() }
  let combinations = 1
  for (const [i, { path }] of index.fields.entries()) {
    const here = branch.filter((predicate) => predicate.path === path)
    const equality = narrowest(here)
    if (equality && combinations * equality.values.length <= MOST_RANGES) {
      combinations *= equality.values.length
      bounded.equalities.push(index.multikey[i] ? equality : withoutNothing(equality))
      bounded.used.add(equality)
      continue
    }
    const ranges = here.filter((predicate) => predicate.kind === 'range')
    // Where an array is possible, different elements may satisfy different bounds: only one of them can be used.
    bounded.ranges = index.multikey[i] ? ranges.slice(0, 1) : ranges
    for (const range of bounded.ranges) bounded.used.add(range)
    break
  }
  return bounded
}

/** No document files "nothing" where no array has ever been met. */
function withoutNothing(equality: Equality): Equality {
  if (!equality.values.includes(NOTHING)) return equality
  return { ...equality, values: equality.values.filter((value) => value !== NOTHING) }
}

function narrowest(predicates: Branch): Equality | undefined {
  const equalities = predicates.filter((predicate) => predicate.kind === 'in')
  return equalities.sort((a, b) => a.values.length - b.values.length)[0]
}

/** Says how far the index serves a branch and an order, and which key ranges have to be read. */
export function reachOf(index: EntryIndex, branch: Branch, order: Order): Reach {
  const bounded = bind(index, branch)
  const { equalities, ranges, used } = bounded
  const sorted = orderOf(index, equalities, order, false) ?? orderOf(index, equalities, order, true)
  return {
    ranges: rangesOf(index, bounded, sorted?.start ?? 0),
    bounded: equalities.length + (ranges.length > 0 ? 1 : 0),
    exact: branch.every((predicate) => predicate.exact && used.has(predicate)),
    order: sorted,
  }
}

/**
 * Follows the asked order along the fields of the index; fields held to one value may be passed over. Loosely, the
 * direction of such a field does not matter, but then the ranges of several branches cannot be merged.
 */
function orderOf(index: EntryIndex, equalities: Equality[], order: Order, loose: boolean): Reach['order'] {
  const heldAt = (path: string) =>
    equalities.findIndex(
      (equality, i) => equality.path === path && equality.values.length === 1 && index.multikey[i] === false,
    )
  let [start, reverse, skipsConstant, next] = [-1, false, false, 0]
  /** Passes over asked fields that are held to one value by a field of the index before `end`. */
  const passConstants = (end: number) => {
    for (; next < order.length; next++) {
      const held = heldAt((order[next] as Order[number])[0])
      if (held < 0 || held >= end) return
      skipsConstant = true
    }
  }
  for (const [i, field] of index.fields.entries()) {
    passConstants(i)
    const wanted = order[next]
    if (loose && wanted?.[0] === field.path && heldAt(field.path) === i) {
      next++
      skipsConstant = true
    } else if (wanted && wanted[0] === field.path && index.multikey[i] === false) {
      const backwards = (wanted[1] === -1) !== field.descending
      if (start < 0) [start, reverse] = [i, backwards]
      else if (backwards !== reverse) return null
      next++
    } else if (start >= 0 && next < order.length && heldAt(field.path) >= 0) skipsConstant = true
    else if (start >= 0 || i >= equalities.length) break
  }
  passConstants(equalities.length)
  return next < order.length ? null : { start: Math.max(start, 0), reverse, skipsConstant }
}

function rangesOf(index: EntryIndex, { equalities, ranges }: Bounded, start: number): KeyRange[] {
  let prefixes = [{ bytes: EMPTY, orderedFrom: 0 }]
  equalities.forEach(({ values }, i) => {
    const ends = values.map((value) => encodeKey([value], [index.descending[i] ?? false]))
    prefixes = prefixes.flatMap(({ bytes, orderedFrom }) =>
      ends.map((end) => {
        const longer = Buffer.concat([bytes, end])
        return { bytes: longer, orderedFrom: i < start ? longer.length : orderedFrom }
      }),
    )
  })
  if (ranges.length === 0) {
    return prefixes.map(({ bytes, orderedFrom }) => ({
      low: bytes.length > 0 ? bytes : FIRST,
      high: endOf(bytes),
      orderedFrom,
    }))
  }
  const [low, high] = cutsOf(ranges, index.descending[equalities.length] ?? false)
  return prefixes
    .map(({ bytes, orderedFrom }) => ({ low: keyAt(bytes, low), high: keyAt(bytes, high), orderedFrom }))
    .filter((range) => Buffer.compare(range.low, range.high) < 0)
}

/** The narrowest place all ranges leave, turned round for a descending field. */
function cutsOf(ranges: Range[], descending: boolean): [Cut, Cut] {
  const lows: Cut[] = []
  const highs: Cut[] = []
  for (const { low, high } of ranges) {
    const [first, last] = typeCuts((low ?? (high as Bound)).value)
    lows.push(low ? cutAt(low, !low.inclusive) : first)
    highs.push(high ? cutAt(high, high.inclusive) : last)
  }
  const low = lows.reduce((a, b) => (compareCuts(a, b) >= 0 ? a : b))
  const high = highs.reduce((a, b) => (compareCuts(a, b) <= 0 ? a : b))
  return descending ? [mirrored(high), mirrored(low)] : [low, high]
}

function cutAt({ value }: Bound, isAfter: boolean): Cut {
  return isAfter ? after(encodeValue(value)) : before(encodeValue(value))
}

function compareCuts(a: Cut, b: Cut): number {
  return Buffer.compare(keyAt(EMPTY, a), keyAt(EMPTY, b))
}

/** Joins ranges that meet or overlap, so that none is read twice. */
export function disjoint(ranges: KeyRange[]): KeyRange[] {
  const joined: KeyRange[] = []
  for (const range of [...ranges].sort((a, b) => Buffer.compare(a.low, b.low))) {
    const last = joined[joined.length - 1]
    if (last && Buffer.compare(range.low, last.high) < 0) {
      if (Buffer.compare(range.high, last.high) > 0) last.high = range.high
    } else joined.push({ ...range })
  }
  return joined
}
