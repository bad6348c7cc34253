import { EngineError } from './types'

/** Nothing a person writes nests deeper; MongoDB itself stops at 100. */
const DEEPEST = 100
const LONGEST_PATTERN = 1000

/** Operators that would run text as code, or that the cloud does not offer. */
const REFUSED = new Set(['$where', '$function', '$accumulator', '$jsonSchema', '$text', '$out', '$merge'])

/** True for an object written as a literal: neither array, Date, RegExp, nor bytes. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const proto: unknown = Object.getPrototypeOf(value)
  return proto === Object.prototype || proto === null
}

/** Splits a dotted path, refusing what could reach an object's prototype. */
export function segments(path: string): string[] {
  const parts = path.split('.')
  for (const part of parts) {
    if (part === '__proto__') throw new EngineError('INVALID_PARAM', `the path '${path}' is not allowed`)
  }
  return parts
}

function checkPattern(source: string, flags: string): void {
  if (source.length > LONGEST_PATTERN) throw new EngineError('INVALID_PARAM', 'the regular expression is too long')
  try {
    new RegExp(source, flags)
  } catch (cause) {
    throw new EngineError('INVALID_PARAM', `invalid regular expression: ${(cause as Error).message}`)
  }
}

/** Walks a filter, an update or a pipeline once, refusing scripts, prototypes, bottomless nesting and broken patterns. */
export function checkHarmless(value: unknown, depth = 0): void {
  if (depth > DEEPEST) throw new EngineError('INVALID_PARAM', 'nested too deeply')
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new EngineError('INVALID_PARAM', `a ${typeof value} is not a value`)
  }
  if (value instanceof RegExp) checkPattern(value.source, value.flags)
  else if (Array.isArray(value)) for (const item of value) checkHarmless(item, depth + 1)
  else if (isPlain(value)) checkKeys(value, depth)
}

function checkKeys(value: Record<string, unknown>, depth: number): void {
  for (const key of Object.keys(value)) {
    if (REFUSED.has(key)) throw new EngineError('INVALID_PARAM', `${key} is not allowed`)
    if (key.includes('__proto__')) segments(key)
    const inner = value[key]
    if (key === '$regex' && typeof inner === 'string') checkPattern(inner, flagsOf(value.$options))
    checkHarmless(inner, depth + 1)
  }
}

/** The flags of `$options` that JavaScript knows; MongoDB's `x` has no counterpart and is refused. */
export function flagsOf(options: unknown): string {
  return typeof options === 'string' ? [...new Set(options)].join('') : ''
}

/** Refuses a filter that is not an object, or not harmless. */
export function checkFilter(filter: unknown): void {
  if (!isPlain(filter)) throw new EngineError('INVALID_PARAM', 'a filter is an object')
  checkHarmless(filter)
}
