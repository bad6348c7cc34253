/**
 * One order for everything. A value becomes bytes whose plain byte order is MongoDB's order of values: first by type
 * (nothing < null < numbers < strings < objects < arrays < bytes < booleans < dates < patterns), then by value. Index
 * keys, in-memory sorting and range bounds all use these bytes, so that they cannot disagree.
 */
const TAG = {
  nothing: 0x05,
  null: 0x0a,
  number: 0x10,
  string: 0x20,
  object: 0x30,
  array: 0x40,
  bytes: 0x50,
  boolean: 0x60,
  date: 0x70,
  pattern: 0x80,
} as const

/** Stands in an index for "an array without elements here": below null, and equal to nothing a filter can say. */
export const NOTHING = Symbol('nothing')

/** Greater than any byte with which a further value of a key can begin. */
const AFTER_ALL = Buffer.from([0xff])

let scratch = Buffer.allocUnsafe(8192)
let end = 0

function room(bytes: number): void {
  if (end + bytes <= scratch.length) return
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, end + bytes))
  scratch.copy(larger, 0, 0, end)
  scratch = larger
}

function writeByte(byte: number): void {
  room(1)
  scratch[end++] = byte
}

/** IEEE 754, big end first, sign flipped: byte order is numeric order; NaN below all, -0 the same as 0. */
function writeNumber(value: number): void {
  room(8)
  if (Number.isNaN(value)) scratch.fill(0, end, end + 8)
  else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, end)
    if (value < 0) for (let i = end; i < end + 8; i++) scratch[i] = ~(scratch[i] as number)
    else scratch[end] = (scratch[end] as number) ^ 0x80
  }
  end += 8
}

/** UTF-8 closed by a zero byte, which cannot occur inside: zero is written as 1 1, and one as 1 2. */
function writeText(text: string): void {
  const escaped = text.includes('\0') || text.includes('\x01') ? escapeLowest(text) : text
  room(escaped.length * 3 + 1)
  end += scratch.write(escaped, end, 'utf8')
  scratch[end++] = 0
}

function escapeLowest(text: string): string {
  return text.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01')
}

function tagOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return TAG.string
    case 'number':
    case 'bigint':
      return TAG.number
    case 'boolean':
      return TAG.boolean
    case 'symbol':
      return TAG.nothing
    case 'object':
      return value === null ? TAG.null : tagOfObject(value)
    default:
      return TAG.null
  }
}

function tagOfObject(value: object): number {
  if (Array.isArray(value)) return TAG.array
  if (value instanceof Date) return TAG.date
  if (value instanceof RegExp) return TAG.pattern
  return value instanceof Uint8Array ? TAG.bytes : TAG.object
}

const WRITERS: Record<number, (value: unknown) => void> = {
  [TAG.number]: (value) => writeNumber(Number(value)),
  [TAG.string]: (value) => writeText(value as string),
  [TAG.object]: (value) => writeFields(value as Record<string, unknown>),
  [TAG.array]: (value) => writeItems(value as unknown[]),
  [TAG.boolean]: (value) => writeByte(value ? 1 : 0),
  [TAG.date]: (value) => writeNumber((value as Date).getTime()),
  [TAG.pattern]: (value) => writeText(String(value)),
  [TAG.bytes]: (value) => writeText(Buffer.from(value as Uint8Array).toString('hex')),
}

function writeValue(value: unknown): void {
  const tag = tagOf(value)
  writeByte(tag)
  WRITERS[tag]?.(value)
}

function writeItems(items: unknown[]): void {
  for (const item of items) writeValue(item)
  writeByte(0)
}

/** Field by field in their written order, each by type, name and value, as MongoDB compares objects. */
function writeFields(fields: Record<string, unknown>): void {
  for (const name of Object.keys(fields)) {
    if (fields[name] === undefined) continue
    writeByte(tagOf(fields[name]))
    writeText(name)
    writeValue(fields[name])
  }
  writeByte(0)
}

/** The key of values read in the given directions; a descending value is the complement of its bytes. */
export function encodeKey(values: readonly unknown[], descending: readonly boolean[]): Buffer {
  end = 0
  for (let i = 0; i < values.length; i++) {
    const start = end
    writeValue(values[i])
    if (descending[i]) for (let at = start; at < end; at++) scratch[at] = ~(scratch[at] as number)
  }
  return Buffer.from(scratch.subarray(0, end))
}

/** Bytes of one value, ascending. */
export function encodeValue(value: unknown): Buffer {
  return encodeKey([value], [])
}

/** MongoDB's order between any two values: negative, zero or positive. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a - b)) return a - b
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (typeof a === 'string' && typeof b === 'string' && !mayDiffer(a, b)) return a < b ? -1 : 1
  return Buffer.compare(encodeValue(a), encodeValue(b))
}

/** UTF-16 and UTF-8 order differ only where a surrogate pair (an emoji, a rare Han character) is in play. */
function mayDiffer(a: string, b: string): boolean {
  return /[\ud800-\uffff]/.test(a) && /[\ud800-\uffff]/.test(b)
}

/** True where the two are of one type, so that `$gt` and its kin may compare them at all. */
export function sameType(a: unknown, b: unknown): boolean {
  return tagOf(a) === tagOf(b)
}

/** A place between keys: just before, or just after, everything that begins with these bytes. */
export interface Cut {
  bytes: Buffer
  after: boolean
}

export const before = (bytes: Buffer): Cut => ({ bytes, after: false })
export const after = (bytes: Buffer): Cut => ({ bytes, after: true })

/**
 * Where the type of `value` begins and ends, since a range never leaves its type. Both are said by neighbouring tags
 * that no value has, because a mirrored value may go on with any byte.
 */
export function typeCuts(value: unknown): [Cut, Cut] {
  const tag = tagOf(value)
  return [after(Buffer.from([tag - 1])), before(Buffer.from([tag + 1]))]
}

/** The same place seen from a descending field. */
export function mirrored(cut: Cut): Cut {
  return { bytes: cut.bytes.map((byte) => ~byte) as Buffer, after: !cut.after }
}

/** The first key at or behind a place, below a common prefix. */
export function keyAt(prefix: Buffer, cut: Cut): Buffer {
  return Buffer.concat(cut.after ? [prefix, cut.bytes, AFTER_ALL] : [prefix, cut.bytes])
}

/** The end of everything that begins with these bytes. */
export function endOf(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, AFTER_ALL])
}
