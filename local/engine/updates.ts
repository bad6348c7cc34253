import { copyValue } from './codec'
import { isPlain, segments } from './guard'
import { isOperators, matcherOf } from './match'
import { reach } from './paths'
import { type Document, EngineError, type Filter, type Update } from './types'
import { OPERATORS } from './update-operators'
import { assignAt, editAt } from './update-paths'

function refuse(message: string): never {
  throw new EngineError('INVALID_PARAM', message)
}

/** True for an update with operators, false for a whole replacement; a mixture is refused. */
export function hasOperators(update: Update): boolean {
  const names = Object.keys(update)
  const operators = names.filter((name) => name.startsWith('$'))
  if (operators.length > 0 && operators.length < names.length) refuse('an update mixes operators and plain fields')
  return operators.length > 0
}

/** What an update is applied to. */
export interface Target {
  document: Document
  /** Says which element the positional `$` means. */
  filter: Filter
  /** `$setOnInsert` applies only here. */
  inserting: boolean
  now: number
}

/** The document after the update, in fresh values; `_id` stays what it was. */
export function updated(target: Target, update: Update): Document {
  const { document } = target
  const next = hasOperators(update) ? operated(target, update) : { _id: document._id, ...copyValue(update) }
  if (next._id === document._id) return next as Document
  throw new EngineError(
    'DATABASE_REQUEST_FAILED',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  )
}

function operated({ document, filter, inserting, now }: Target, update: Update): Document {
  const next = copyValue(document)
  for (const [name, fields] of Object.entries(update)) if (!isPlain(fields)) refuse(`${name} needs an object of fields`)
  refuseConflicts(update)
  for (const [name, fields] of Object.entries(update)) {
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
    if (name === '$setOnInsert' && !inserting) continue
    if (name === '$rename') rename(next, fields as Record<string, unknown>)
    else if (!operator) refuse(`Unknown modifier: ${name}`)
    else {
      for (const [path, argument] of Object.entries(fields as Record<string, unknown>)) {
        const edit = operator(copyValue(argument), now)
        editAt(next, resolvePositions(next, path, filter), edit)
      }
    }
  }
  return next
}

/** Two operators may not write the same field, nor one within the other. */
function refuseConflicts(update: Update): void {
  const paths = Object.values(update).flatMap((fields) => Object.keys(fields as object))
  const targets = Object.values((update.$rename ?? {}) as Record<string, string>)
  const seen = [...paths, ...targets].map((path) => `${path}.`).sort()
  for (let i = 1; i < seen.length; i++) {
    if (!seen[i]?.startsWith(seen[i - 1] as string)) continue
    const path = seen[i]?.slice(0, -1)
    throw new EngineError('DATABASE_REQUEST_FAILED', `Updating the path '${path}' would create a conflict at '${path}'`)
  }
}

function rename(document: Document, fields: Record<string, unknown>): void {
  for (const [from, to] of Object.entries(fields)) {
    if (typeof to !== 'string') refuse('$rename needs the new name')
    let moved: unknown
    const take = (value: unknown): undefined => {
      moved = value
    }
    editAt(document, segments(from), { creates: false, edit: take })
    if (moved !== undefined) assignAt(document, segments(to as string), moved)
  }
}

/** Replaces the positional `$` by the number of the element that the filter matched. */
function resolvePositions(document: Document, path: string, filter: Filter): string[] {
  const parts = segments(path)
  const at = parts.indexOf('$')
  if (at < 0) return parts
  const position = matchedElement(document, parts.slice(0, at).join('.'), filter)
  if (position >= 0) return parts.map((part, i) => (i === at ? String(position) : part))
  throw new EngineError(
    'DATABASE_REQUEST_FAILED',
    'The positional operator did not find the match needed from the query.',
  )
}

function matchedElement(document: Document, array: string, filter: Filter): number {
  const conditions = conditionsOn(array, filter)
  if (conditions.length === 0) return -1
  const [items] = reach(document, segments(array)).leaves
  if (!Array.isArray(items)) return -1
  return items.findIndex((item) =>
    conditions.every((condition) => {
      const nested: Document = { _id: '' }
      assignAt(nested, segments(array), [item])
      return matcherOf(condition)(nested)
    }),
  )
}

/** The parts of a filter that speak of an array's elements. */
function conditionsOn(array: string, filter: Filter): Filter[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === '$and' && Array.isArray(value)) return value.flatMap((part) => conditionsOn(array, part as Filter))
    return key === array || key.startsWith(`${array}.`) ? [{ [key]: value }] : []
  })
}

/** What an upsert begins with: the fields the filter holds to one value. */
export function seedOf(filter: Filter): Record<string, unknown> {
  const seed: Record<string, unknown> = {}
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition)
        for (const [path, value] of Object.entries(seedOf(part as Filter))) seed[path] = value
    } else if (!key.startsWith('$')) {
      const value = isOperators(condition) ? condition.$eq : condition
      if (value !== undefined && !(value instanceof RegExp)) seed[key] = value
    }
  }
  return seed
}

/** The document an upsert inserts; `_id` comes from the filter, the update, or `makeId`. */
export function upserted(filter: Filter, update: Update, now: number, makeId: () => string): Document {
  const seed = seedOf(filter)
  const chosen = seed._id ?? idIn(update) ?? makeId()
  const document = { _id: chosen } as Document
  if (hasOperators(update)) {
    for (const [path, value] of Object.entries(seed))
      if (path !== '_id') assignAt(document, segments(path), copyValue(value))
  }
  return updated({ document, filter, inserting: true, now }, update)
}

function idIn(update: Update): unknown {
  const fields = [update, update.$setOnInsert, update.$set] as Array<Record<string, unknown> | undefined>
  return fields.find((each) => each?._id !== undefined)?._id
}
