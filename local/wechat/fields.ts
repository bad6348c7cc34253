/** Whether a value may stand in a message field of one kind. */
type Check = (value: string) => boolean

const lengthOf = (value: string): number => [...value].length
const atMost =
  (most: number): Check =>
  (value) =>
    lengthOf(value) <= most
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value)

const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`
const HOUR = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
/** A point of time, or two joined by ~. */
const span = (point: string): RegExp => new RegExp(`^(${point})(\\s*~\\s*(${point}|${HOUR}))?$`)

/** WeChat's own limits for the kinds of message fields; the digits after the kind only number them. */
const checks = {
  thing: atMost(20),
  phrase: matching(/^\p{Script=Han}{1,5}$/u),
  character_string: matching(/^[^\p{Script=Han}]{1,32}$/u),
  letter: matching(/^[A-Za-z]{1,32}$/),
  symbol: matching(/^[^\p{L}\p{N}]{1,5}$/u),
  number: matching(/^(?=.{1,32}$)-?\d+(\.\d+)?$/),
  amount: matching(/^[^\d\p{L}]?\d{1,10}(\.\d+)?元?$/u),
  date: matching(span(`${DAY}(\\s*${HOUR})?`)),
  time: matching(span(`(${DAY}\\s*)?${HOUR}`)),
  name: matching(/^(\p{Script=Han}{1,10}|[^\p{Script=Han}]{1,20})$/u),
  phone_number: matching(/^[\d+\-() ]{1,17}$/),
  car_number: atMost(8),
  const: atMost(20),
} satisfies Record<string, Check>

type Kind = keyof typeof checks

/** The kind of a field by its name: `thing12` is a thing, `phone_number3` a phone number. */
function kindOf(field: string): Kind | null {
  const kind = field.replace(/\d+$/, '')
  return Object.hasOwn(checks, kind) ? (kind as Kind) : null
}

const clear = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !/[\r\n\u2028\u2029]/.test(value)

/** What is wrong with a message's data, in WeChat's words, or null. Names the field: `data.thing1.value`. */
export function problemOf(data: unknown, declared: readonly string[]): string | null {
  const given = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  const extra = Object.keys(given).find((field) => !declared.includes(field))
  if (extra) return `argument invalid! data.${extra} is not in the template`
  for (const field of declared) {
    const value = Object.hasOwn(given, field) ? (given[field] as { value?: unknown } | null)?.value : undefined
    const text = typeof value === 'number' ? String(value) : value
    if (!clear(text)) return `argument invalid! data.${field}.value is empty or holds a line break`
    const kind = kindOf(field)
    if (kind && !checks[kind](text)) return `argument invalid! data.${field}.value invalid`
  }
  return null
}
