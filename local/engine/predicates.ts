import { type GeoCondition, geoCondition, isGeoOperator } from './geo-match'
import { isPlain } from './guard'
import { isOperators, patternOf } from './match'
import { NOTHING } from './order'
import { EngineError, type Filter } from './types'

/** One thing a filter asks of one path, in the form an index can use. */
export type Predicate =
  | { kind: 'in'; path: string; values: unknown[]; exact: boolean }
  | { kind: 'range'; path: string; low?: Bound; high?: Bound; exact: boolean }
  | { kind: 'geo'; path: string; condition: GeoCondition; exact: false }
  /** Something no index can say; only reading the document tells. */
  | { kind: 'rest'; path: string; exact: false }

export interface Bound {
  value: unknown
  inclusive: boolean
}

/** Predicates that must all hold. */
export type Branch = Predicate[]

/** More alternatives than this are not worth an index each: the `$or` is then checked on the document. */
const MOST_BRANCHES = 64

/** Rewrites a filter as alternatives: a document matches when all predicates of at least one branch hold. */
export function branchesOf(filter: Filter): Branch[] {
  let branches: Branch[] = [[]]
  for (const [key, argument] of Object.entries(filter)) {
    if (key === '$and') {
      for (const part of filtersIn(key, argument)) branches = product(branches, branchesOf(part), '$and')
    } else if (key === '$or') {
      const alternatives = filtersIn(key, argument).flatMap((part) => branchesOf(part))
      branches = product(branches, alternatives, '$or')
    } else {
      const predicates = key.startsWith('$') ? [rest(key)] : predicatesOf(key, argument)
      branches = branches.map((branch) => [...branch, ...predicates])
    }
  }
  return branches
}

function filtersIn(key: string, argument: unknown): Filter[] {
  if (Array.isArray(argument) && argument.length > 0 && argument.every(isPlain)) return argument
  throw new EngineError('INVALID_PARAM', `${key} must be a nonempty array of filters`)
}

function product(left: Branch[], right: Branch[], key: string): Branch[] {
  if (left.length * right.length > MOST_BRANCHES) return left.map((branch) => [...branch, rest(key)])
  return left.flatMap((a) => right.map((b) => [...a, ...b]))
}

const rest = (path: string): Predicate => ({ kind: 'rest', path, exact: false })

function predicatesOf(path: string, condition: unknown): Predicate[] {
  if (!isOperators(condition)) return [equality(path, condition)]
  return Object.entries(condition).flatMap(([operator, argument]) => {
    if (isGeoOperator(operator))
      return [{ kind: 'geo', path, condition: geoCondition(operator, argument), exact: false }]
    if (operator === '$regex') return [pattern(path, patternOf(condition))]
    if (operator === '$options') return []
    const read = Object.hasOwn(READERS, operator) ? READERS[operator] : undefined
    return read ? read(path, argument) : [rest(path)]
  })
}

function equality(path: string, value: unknown): Predicate {
  if (value instanceof RegExp) return pattern(path, value)
  // An array equals a whole field or an element of it; its key says only the second.
  return Array.isArray(value) ? rest(path) : { kind: 'in', path, values: [value ?? null], exact: true }
}

/** A pattern that begins with `^` and plain characters is a range of strings, to be checked again. */
function pattern(path: string, wanted: RegExp): Predicate {
  const prefix = /^\^([\p{L}\p{N} _:#-]+)/u.exec(wanted.source)?.[1]
  if (!prefix || wanted.flags.replace(/[gyu]/g, '') !== '' || wanted.source.includes('|')) return rest(path)
  // The last character may be followed by `?` or `*` and so be absent.
  const start = [...prefix].slice(0, -1).join('')
  if (start === '') return rest(path)
  const high = { value: `${start}\u{10ffff}`, inclusive: true }
  return { kind: 'range', path, low: { value: start, inclusive: true }, high, exact: false }
}

type Reader = (path: string, argument: unknown) => Predicate[]

const READERS: Record<string, Reader> = {
  $eq: (path, argument) => [equality(path, argument)],
  $in: (path, argument) => [inList(path, argument)],
  $gt: (path, value) => [range(path, value, { low: { value, inclusive: false } })],
  $gte: (path, value) => [range(path, value, { low: { value, inclusive: true } })],
  $lt: (path, value) => [range(path, value, { high: { value, inclusive: false } })],
  $lte: (path, value) => [range(path, value, { high: { value, inclusive: true } })],
  $exists: (path, wanted) => [wanted ? rest(path) : { kind: 'in', path, values: [null, NOTHING], exact: false }],
  $all: (path, argument) => (Array.isArray(argument) ? argument.map((value) => loosely(equality(path, value))) : []),
  $elemMatch: (path, argument) => (isPlain(argument) ? inElements(path, argument) : [rest(path)]),
}

function inList(path: string, argument: unknown): Predicate {
  const scalar = (value: unknown) => !Array.isArray(value) && !(value instanceof RegExp)
  if (!Array.isArray(argument) || !argument.every(scalar)) return rest(path)
  return { kind: 'in', path, values: argument.map((value) => value ?? null), exact: true }
}

function range(path: string, value: unknown, bounds: { low?: Bound; high?: Bound }): Predicate {
  if (value === null || value === undefined) {
    // Null is the only value of its type: `>=` and `<=` mean equality, `>` and `<` nothing at all.
    const inclusive = (bounds.low ?? bounds.high)?.inclusive
    return { kind: 'in', path, values: inclusive ? [null] : [], exact: true }
  }
  if (typeof value === 'object' && !(value instanceof Date)) return rest(path)
  return { kind: 'range', path, ...bounds, exact: true }
}

/** What holds for one element holds for the path through the array, but not the other way round. */
function inElements(path: string, argument: Record<string, unknown>): Predicate[] {
  const inner = isOperators(argument)
    ? predicatesOf(path, argument)
    : Object.entries(argument).flatMap(([key, value]) =>
        key.startsWith('$') ? [rest(key)] : predicatesOf(`${path}.${key}`, value),
      )
  return [...inner.filter((predicate) => predicate.kind !== 'geo').map(loosely), rest(path)]
}

const loosely = (predicate: Predicate): Predicate => ({ ...predicate, exact: false })

/** Every geo condition the filter holds, wherever it stands. */
export function geoPathsOf(filter: unknown, path = ''): string[] {
  if (Array.isArray(filter)) return filter.flatMap((part) => geoPathsOf(part, path))
  if (!isPlain(filter)) return []
  return Object.entries(filter).flatMap(([key, value]) => {
    if (isGeoOperator(key)) return [path]
    return geoPathsOf(value, key.startsWith('$') ? path : path ? `${path}.${key}` : key)
  })
}
