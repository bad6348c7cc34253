import { isPlain } from './guard'
import { type Document, EngineError } from './types'

/**
 * Documents as JSON text. What JSON cannot say is a tagged object with a single `$` key, which no stored field may
 * have: `{"$date": ms}`, `{"$regex": source, "$options": flags}`, `{"$bytes": base64}`, `{"$number": "NaN"}`.
 */
const TAG_IN_TEXT = '{"$'
const DEEPEST = 100

function refuse(message: string): never {
  throw new EngineError('INVALID_PARAM', message)
}

/** Turns a document into its stored text; `undefined` is dropped, field names with `$` in front are refused. */
export function encodeDocument(document: Record<string, unknown>): string {
  return JSON.stringify(toStored(document, 0))
}

/** Reads a stored text back into fresh values that the caller may keep and change. */
export function decodeDocument(text: string): Document {
  const parsed = JSON.parse(text) as Document
  return text.includes(TAG_IN_TEXT) ? (revive(parsed) as Document) : parsed
}

/** A deep copy; dates, patterns and bytes, which nothing here changes in place, are shared. */
export function copyValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => copyValue(item)) as T
  if (!isPlain(value)) return value
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(value)) copy[name] = copyValue(value[name])
  return copy as T
}

/** Answers the value itself where JSON can say it as it is, so that most documents are not copied at all. */
function toStored(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return value
    case 'number':
      return Number.isFinite(value) ? value : { $number: String(value) }
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : refuse('an integer beyond 2^53 cannot be stored')
    case 'object':
      return value === null ? null : objectToStored(value, depth)
    default:
      return refuse(`a ${typeof value} cannot be stored`)
  }
}

function objectToStored(value: object, depth: number): unknown {
  if (depth > DEEPEST) refuse(`a document may nest ${DEEPEST} levels at most`)
  if (Array.isArray(value)) return arrayToStored(value, depth)
  if (isPlain(value)) return fieldsToStored(value, depth)
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) refuse('an invalid date cannot be stored')
    return { $date: value.getTime() }
  }
  if (value instanceof RegExp) return { $regex: value.source, $options: value.flags }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  return refuse(`a ${value.constructor?.name ?? 'foreign object'} cannot be stored`)
}

function arrayToStored(items: unknown[], depth: number): unknown[] {
  let changed: unknown[] | undefined
  for (let i = 0; i < items.length; i++) {
    const stored = toStored(items[i] ?? null, depth + 1)
    if (stored !== items[i]) {
      changed ??= items.slice()
      changed[i] = stored
    }
  }
  return changed ?? items
}

function fieldsToStored(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  let changed: Record<string, unknown> | undefined
  for (const name in fields) {
    if (name === '__proto__') refuse("the field name '__proto__' is not allowed")
    if (name.charCodeAt(0) === 36) refuse(`the dollar ($) prefixed field '${name}' is not valid for storage`)
    const stored = toStored(fields[name], depth + 1)
    if (stored !== fields[name]) {
      changed ??= { ...fields }
      changed[name] = stored
    }
  }
  return changed ?? fields
}

function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (typeof value[i] === 'object') value[i] = revive(value[i])
    return value
  }
  const fields = value as Record<string, unknown>
  for (const name in fields) {
    if (name.charCodeAt(0) === 36) return untag(fields)
    if (typeof fields[name] === 'object') fields[name] = revive(fields[name])
  }
  return fields
}

function untag(tagged: Record<string, unknown>): unknown {
  if (typeof tagged.$date === 'number') return new Date(tagged.$date)
  if (typeof tagged.$regex === 'string') return new RegExp(tagged.$regex, String(tagged.$options))
  if (typeof tagged.$bytes === 'string') return Buffer.from(tagged.$bytes, 'base64')
  return Number(tagged.$number)
}
