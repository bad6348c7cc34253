import { decodeDocument } from './codec'
import type { Collection, Stored } from './collection'
import { missingIndex } from './explain'
import { boxAround, metresTo } from './geo-distance'
import { type Near, storedShape } from './geo-match'
import { type Matcher, matcherOf } from './match'
import { type BoxAccess, type Question, type Way, wayOf } from './planner'
import { rowsBy } from './rows'
import { byDistance, byOrder, type SortKey, sortBy } from './sorting'
import type { Document, Filter } from './types'

/** Documents an unordered way may read to sort them afterwards. */
const MOST_SORTED = 20_000

/** A document with the row it lies in and the text it was read from. */
export interface Found extends Stored {
  document: Document
}

/** Reads the documents that answer a question, in its order, no further than what is taken from the stream. */
export function* read(collection: Collection, question: Question, scanLimit: number): Generator<Found> {
  const way = wayOf(collection, question)
  if (!way && collection.size > scanLimit) {
    throw missingIndex(collection, question, `would scan ${collection.size} documents`)
  }
  const matches: Matcher = way?.exact ? () => true : matcherOf(question.filter)
  const nearest = way && nearestOf(way, question)
  if (nearest) {
    yield* byRings(collection, question, nearest, matches)
    return
  }
  const found = matching(way ? storedBy(collection, rowsBy(way, question)) : collection.scan(), matches)
  if (question.order.length === 0 || way?.ordered) yield* found
  else yield* sortBy(limited(found, collection, question), byOrder(question.order))
}

function* storedBy(collection: Collection, rows: Iterable<number>): Generator<Stored> {
  for (const row of rows) yield { row, text: collection.textAt(row) }
}

function* matching(stored: Iterable<Stored>, matches: Matcher): Generator<Found> {
  for (const { row, text } of stored) {
    const document = decodeDocument(text)
    if (matches(document)) yield { row, text, document }
  }
}

function* limited(found: Iterable<Found>, collection: Collection, question: Question): Generator<Found> {
  let count = 0
  for (const item of found) {
    if (++count > MOST_SORTED) throw missingIndex(collection, question, `would sort more than ${MOST_SORTED} documents`)
    yield item
  }
}

type Nearest = BoxAccess & { near: Near }

/** An order that is asked for goes before the order of distance. */
function nearestOf({ accesses }: Way, { order }: Question): Nearest | null {
  const [access] = order.length === 0 ? accesses : []
  return access?.kind === 'box' && access.near ? (access as Nearest) : null
}

const FIRST_RING = 25
const HALF_ROUND_THE_EARTH = 21e6

/** Looks in ever wider circles until enough is found, so that the nearest few of very many cost little. */
function* byRings(collection: Collection, question: Question, nearest: Nearest, matches: Matcher): Generator<Found> {
  const { index, near } = nearest
  const farthest = Math.min(near.farthest, HALF_ROUND_THE_EARTH)
  const start = question.wanted === undefined ? farthest : Math.min(FIRST_RING, farthest)
  for (let radius = start; ; radius = Math.min(radius * 2, farthest)) {
    const rows = index.rows(boxAround(near.centre, radius))
    if (radius < farthest && rows.length < (question.wanted as number)) continue
    const found = limited(matching(storedBy(collection, rows), matches), collection, question)
    const inside = (item: Found) => {
      const shape = storedShape(item.document, index.segments)
      return radius === farthest || (shape !== null && metresTo(near.centre, shape) <= radius)
    }
    const answers = [...found].filter(inside)
    if (radius === farthest || answers.length >= (question.wanted as number)) {
      yield* sortBy(answers, byDistance(near, index.segments))
      return
    }
  }
}

/** The order of a question's answers: by distance where it asks for the nearest, else by its fields. */
export function answerOrder(collection: Collection, question: Question): SortKey {
  const way = wayOf(collection, question)
  const nearest = way && nearestOf(way, question)
  return nearest ? byDistance(nearest.near, nearest.index.segments) : byOrder(question.order)
}

/** How many documents match, without reading them where an index says it all. */
export function countMatching(collection: Collection, filter: Filter, scanLimit: number): number {
  if (Object.keys(filter).length === 0) return collection.size
  const question: Question = { filter, order: [], wanted: undefined }
  const way = wayOf(collection, question)
  const [only, ...others] = way?.accesses ?? []
  if (way?.exact && only?.kind === 'keys' && others.length === 0) {
    // A document with an array may lie in several of the ranges.
    const countsOnce = only.ranges.length < 2 || !only.index.multikey.includes(true)
    if (countsOnce) return only.ranges.reduce((sum, { low, high }) => sum + only.index.countRows(low, high), 0)
  }
  return lengthOf(way?.exact ? rowsBy(way, question) : read(collection, question, scanLimit))
}

function lengthOf(items: Iterable<unknown>): number {
  let count = 0
  for (const _ of items) count++
  return count
}
