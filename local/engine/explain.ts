import type { Collection } from './collection'
import { type BoxAccess, entriesOf, type KeyAccess, type Question, type Way } from './planner'
import { branchesOf } from './predicates'
import { EngineError, type Plan } from './types'

/** A way in the words of `explain`. */
export function planOf(collection: Collection, way: Way | null, question: Question): Plan {
  if (!way) return { index: null, kind: 'scan', reads: collection.size, ordered: question.order.length === 0 }
  const names = [...new Set(way.accesses.map(({ index }) => index.name))]
  const total = way.accesses.reduce((sum, access) => sum + readsOf(access), 0)
  const stops = way.ordered && way.exact && question.wanted !== undefined
  return {
    index: names.join(' + '),
    kind: kindOf(way),
    reads: stops ? Math.min(total, question.wanted as number) : total,
    ordered: way.ordered,
  }
}

function readsOf(access: KeyAccess | BoxAccess): number {
  return access.kind === 'box' ? access.index.count(access.box) : entriesOf(access, Number.MAX_SAFE_INTEGER)
}

function kindOf({ accesses }: Way): Plan['kind'] {
  if (accesses.some(({ kind }) => kind === 'box')) return 'geo'
  return accesses.every(({ index }) => index.name === '_id_') ? 'id' : 'index'
}

/** The refusal of a plan without an index, naming the one that is missing. */
export function missingIndex(collection: Collection, question: Question, reads: string): EngineError {
  const paths = new Set<string>()
  for (const predicate of branchesOf(question.filter).flat())
    if (!predicate.path.startsWith('$')) paths.add(predicate.path)
  const fields = [...paths].map((path) => `'${path}'`).join(', ') || 'no field'
  const order = question.order.map(([path, direction]) => `${path} ${direction === 1 ? 'ascending' : 'descending'}`)
  const missing = [...new Set([...paths, ...question.order.map(([path]) => path)])].join(', ')
  const asked = order.length > 0 ? ` ordered by ${order.join(', ')}` : ''
  return new EngineError(
    'DATABASE_REQUEST_FAILED',
    `${collection.name}: filter on ${fields}${asked} ${reads}; an index on (${missing || 'any field'}) is missing`,
  )
}
