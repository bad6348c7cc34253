/** What EJSON wraps in an object of one key, and the plain value inside. */
type Unwrap = (inner: unknown, now: number) => unknown

const unwrapDate: Unwrap = (inner) => {
  if (typeof inner === 'string') return new Date(inner)
  if (typeof inner === 'number') return new Date(inner)
  return new Date(Number((inner as { $numberLong?: string } | null)?.$numberLong))
}

const unwrapRegExp: Unwrap = (inner) => {
  const { pattern = '', options = '' } = inner as { pattern?: string; options?: string }
  return new RegExp(pattern, options.replace(/[^dgimsuvy]/g, ''))
}

const unwrapServerDate: Unwrap = (inner, now) => {
  const offset = revive((inner as { offset?: unknown } | null)?.offset ?? 0, now)
  return new Date(now + Number(offset))
}

const unwrappers = new Map<string, Unwrap>([
  ['$numberInt', Number],
  ['$numberLong', Number],
  ['$numberDouble', Number],
  ['$numberDecimal', Number],
  ['$date', unwrapDate],
  ['$oid', String],
  ['$regularExpression', unwrapRegExp],
  ['$undefined', () => undefined],
  ['$tcb_server_date', unwrapServerDate],
])

const DOLLAR = 36

/** Walks in place: the tree was just made by JSON.parse and belongs to nobody else. */
function revive(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now)
    return value
  }
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
  const first = keys[0]
  if (keys.length === 1 && first !== undefined && first.charCodeAt(0) === DOLLAR) {
    const unwrap = unwrappers.get(first)
    if (unwrap) return unwrap(record[first], now)
  }
  for (const key of keys) record[key] = revive(record[key], now)
  return record
}

/**
 * Reads EJSON, canonical or relaxed, as plain values: numbers are numbers, dates are Date, a server date is `now` plus its offset
 * (milliseconds). Throws SyntaxError where the text is no JSON.
 */
export function parseEjson(text: string, now: number): unknown {
  const value: unknown = JSON.parse(text)
  return text.includes('"$') ? revive(value, now) : value
}

const wrapDate = (date: Date): unknown => {
  const at = date.getTime()
  if (Number.isNaN(at)) return null
  // Relaxed EJSON writes only the years 1970 to 9999 as ISO text.
  return at >= 0 && at < 253402300800000 ? { $date: date.toISOString() } : { $date: { $numberLong: String(at) } }
}

/** Copies on write: most of a document needs no wrapping and is handed on as it is. */
function wrap(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value === 'bigint') return { $numberLong: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return wrapDate(value)
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  return Array.isArray(value) ? wrapItems(value) : wrapFields(value as Record<string, unknown>)
}

function wrapItems(items: unknown[]): unknown[] {
  let copy: unknown[] | null = null
  for (let i = 0; i < items.length; i++) {
    const wrapped = wrap(items[i])
    if (wrapped === items[i]) continue
    copy ??= items.slice()
    copy[i] = wrapped
  }
  return copy ?? items
}

function wrapFields(fields: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | null = null
  for (const key in fields) {
    const wrapped = wrap(fields[key])
    if (wrapped === fields[key]) continue
    copy ??= { ...fields }
    copy[key] = wrapped
  }
  return copy ?? fields
}

/** Writes plain values as relaxed EJSON text, as the SDK parses it back. */
export function stringifyEjson(value: unknown): string {
  return JSON.stringify(wrap(value))
}
