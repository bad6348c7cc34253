import { disjoint, type KeyRange, type Reach, reachOf } from './bounds'
import type { Collection } from './collection'
import type { EntryIndex } from './entry-index'
import type { Box } from './geo'
import type { GeoIndex } from './geo-index'
import type { Near } from './geo-match'
import { type Branch, branchesOf, geoPathsOf } from './predicates'
import { EngineError, type Filter, type FindRequest, type Order } from './types'

/** Key ranges of one index, read in one direction. */
export interface KeyAccess {
  kind: 'keys'
  index: EntryIndex
  ranges: KeyRange[]
  reverse: boolean
}

export interface BoxAccess {
  kind: 'box'
  index: GeoIndex
  box: Box | null
  near: Near | null
}

/** How a filter will be answered. `exact`: what is read is what matches. */
export interface Way {
  accesses: Array<KeyAccess | BoxAccess>
  ordered: boolean
  exact: boolean
}

export interface Question {
  filter: Filter
  order: Order
  /** Documents wanted at most (skip included); undefined for all. */
  wanted: number | undefined
}

/** Entries counted at most to choose between two indexes. */
const COUNTED = 1000

/** What a request asks; as in MongoDB, a limit of 0 is no limit. */
export function questionOf(request: Pick<FindRequest, 'filter' | 'order' | 'skip' | 'limit'>): Question {
  const limit = wholeNumber(request.limit)
  const wanted = limit > 0 ? limit + wholeNumber(request.skip) : undefined
  return { filter: request.filter, order: request.order ?? [], wanted }
}

/** A count of documents as it was meant: nothing, a fraction or less than none is rounded down to a whole one. */
export function wholeNumber(count: number | undefined): number {
  return Math.max(0, Math.trunc(Number(count ?? 0)) || 0)
}

/** Finds the best way through the declared indexes, or null where only reading everything would do. */
export function wayOf(collection: Collection, question: Question): Way | null {
  requireGeoIndexes(collection, question.filter)
  const branches = branchesOf(question.filter)
  const geo = geoWay(collection, branches)
  if (geo) return geo
  const candidates = collection.indexes
    .map((index) => candidateOf(index, branches, question))
    .filter((candidate) => candidate !== null)
  return best(candidates, question) ?? unionWay(collection, branches, question)
}

function requireGeoIndexes(collection: Collection, filter: Filter): void {
  for (const path of geoPathsOf(filter)) {
    if (collection.geoIndexes.some((index) => index.path === path)) continue
    const message = `unable to find index for $geoNear query: ${collection.name} has no 2dsphere index on '${path}'`
    throw new EngineError('DATABASE_REQUEST_FAILED', message)
  }
}

function geoWay(collection: Collection, branches: Branch[]): Way | null {
  const accesses: BoxAccess[] = []
  for (const branch of branches) {
    const asked = branch.find((predicate) => predicate.kind === 'geo')
    const index = collection.geoIndexes.find(({ path }) => path === asked?.path)
    if (!asked || !index) return null
    accesses.push({ kind: 'box', index, box: asked.condition.box, near: asked.condition.near ?? null })
  }
  return accesses.length > 0 ? { accesses, ordered: false, exact: false } : null
}

/** A way through one index, with what is needed to weigh it against another. */
interface Candidate extends Way {
  accesses: [KeyAccess]
  bounded: number
}

function candidateOf(index: EntryIndex, branches: Branch[], question: Question): Candidate | null {
  const reaches = branches.map((branch) => reachOf(index, branch, question.order))
  const bounded = Math.min(...reaches.map((reach) => reach.bounded))
  const exact = reaches.every((reach) => reach.exact)
  const order = commonOrder(reaches)
  // An index that bounds nothing still serves to walk a whole collection in order, up to the limit.
  const walks = exact && order !== null && question.wanted !== undefined
  if (bounded === 0 && !walks) return null
  const ranges = disjoint(reaches.flatMap((reach) => reach.ranges))
  return {
    accesses: [{ kind: 'keys', index, ranges, reverse: order?.reverse ?? false }],
    ordered: order !== null,
    exact,
    bounded,
  }
}

/** The ranges of all branches can be merged when they are ordered from the same field on, in the same direction. */
function commonOrder(reaches: Reach[]): Reach['order'] {
  const first = reaches[0]?.order ?? null
  if (!first) return null
  const several = reaches.flatMap((reach) => reach.ranges).length > 1
  const agree = reaches.every(
    ({ order }) => order?.start === first.start && order.reverse === first.reverse && !(several && order.skipsConstant),
  )
  return agree ? first : null
}

function best(candidates: Candidate[], question: Question): Candidate | null {
  if (candidates.length < 2) return candidates[0] ?? null
  const pinned = candidates.find(isPinned)
  if (pinned) return pinned
  const perfect = candidates.filter((way) => way.exact && way.ordered)
  if (perfect.length > 0) return perfect.sort((a, b) => b.bounded - a.bounded)[0] as Candidate
  const cost = new Map(candidates.map((way) => [way, costOf(way, question)]))
  const by = (way: Candidate) => cost.get(way) as number
  return candidates.sort((a, b) => by(a) - by(b) || b.bounded - a.bounded)[0] as Candidate
}

/** One key of a unique index: at most one document. */
function isPinned({ accesses: [{ index, ranges }], bounded }: Candidate): boolean {
  return index.declaration.unique === true && bounded === index.fields.length && ranges.length === 1
}

/** Documents likely to be read; sorting them afterwards costs as much again. */
function costOf(way: Candidate, question: Question): number {
  const reads = entriesOf(way.accesses[0], COUNTED)
  if (way.ordered && way.exact) return Math.min(reads, question.wanted ?? reads)
  return way.ordered ? reads : reads * 2
}

/** Entries in the ranges of an access, counted no further than `most`. */
export function entriesOf({ index, ranges }: KeyAccess, most: number): number {
  let reads = 0
  for (const { low, high } of ranges) {
    if (reads >= most) break
    reads += index.count(low, high, most - reads)
  }
  return reads
}

/** Each branch of an `$or` through an index of its own. */
function unionWay(collection: Collection, branches: Branch[], question: Question): Way | null {
  if (branches.length < 2) return null
  const ways = branches.map((branch) => {
    const candidates = collection.indexes
      .map((index) => candidateOf(index, [branch], { ...question, order: [], wanted: undefined }))
      .filter((candidate) => candidate !== null)
    return best(candidates, { ...question, order: [] })
  })
  if (ways.some((way) => way === null)) return null
  const found = ways as Candidate[]
  return {
    accesses: found.flatMap((way) => way.accesses),
    ordered: question.order.length === 0,
    exact: found.every((way) => way.exact),
  }
}
