/** The values one field of a cron line allows. */
type Allowed = ReadonlySet<number>

/** A seven-field timer line of the cloud, `second minute hour day month weekday year`, read in UTC+8. */
export interface Cron {
  second: Allowed
  minute: Allowed
  hour: Allowed
  day: Allowed
  month: Allowed
  weekday: Allowed
  year: Allowed
  /** Day and weekday given together mean either of them. */
  eitherDay: boolean
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

interface Field {
  name: Exclude<keyof Cron, 'eitherDay'>
  from: number
  to: number
  words?: string[]
  /** Value of the first word. */
  wordsFrom?: number
}

const FIELDS: Field[] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, words: MONTHS, wordsFrom: 1 },
  { name: 'weekday', from: 0, to: 6, words: WEEKDAYS, wordsFrom: 0 },
  { name: 'year', from: 1970, to: 2099 },
]

function numberOf(text: string, field: Field): number {
  const word = field.words?.indexOf(text.toUpperCase()) ?? -1
  const value = word >= 0 ? word + (field.wordsFrom ?? 0) : /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= field.from && value <= field.to)) throw new Error(`${text} is no ${field.name} of a timer`)
  return value
}

function* valuesOf(part: string, field: Field): Iterable<number> {
  const [range = '', step] = part.split('/')
  const by = step === undefined ? 1 : Number(step)
  if (!Number.isInteger(by) || by < 1) throw new Error(`${part} is no ${field.name} of a timer`)
  const [first = '', last] = range === '*' ? [String(field.from), String(field.to)] : range.split('-')
  const from = numberOf(first, field)
  const to = last !== undefined ? numberOf(last, field) : step === undefined ? from : field.to
  for (let value = from; value <= to; value += by) yield value
}

/** Reads a timer line. Throws naming the field that makes no sense. */
export function parseCron(line: string): Cron {
  const texts = line.trim().split(/\s+/)
  if (texts.length !== FIELDS.length) throw new Error(`a timer has seven fields: "${line}"`)
  const fields = FIELDS.map((field, i) => {
    const parts = (texts[i] as string).split(',')
    return [field.name, new Set(parts.flatMap((part) => [...valuesOf(part, field)]))] as const
  })
  const cron = Object.fromEntries(fields) as unknown as Record<Field['name'], Allowed>
  return { ...cron, eitherDay: texts[3] !== '*' && texts[5] !== '*' }
}

const OFFSET_MS = 8 * 3600 * 1000
const SECOND_MS = 1000
const DAY_SECONDS = 86400

function allowsDay(cron: Cron, local: Date): boolean {
  if (!cron.year.has(local.getUTCFullYear()) || !cron.month.has(local.getUTCMonth() + 1)) return false
  const day = cron.day.has(local.getUTCDate())
  const weekday = cron.weekday.has(local.getUTCDay())
  return cron.eitherDay ? day || weekday : day && weekday
}

function firstSecondOfDay(cron: Cron, from: number): number | null {
  for (let second = from; second < DAY_SECONDS; ) {
    if (!cron.hour.has(Math.floor(second / 3600))) second = (Math.floor(second / 3600) + 1) * 3600
    else if (!cron.minute.has(Math.floor(second / 60) % 60)) second = (Math.floor(second / 60) + 1) * 60
    else if (!cron.second.has(second % 60)) second += 1
    else return second
  }
  return null
}

/** The first tick after `after` (milliseconds), or null when none comes within ten years. */
export function nextTick(cron: Cron, after: number): number | null {
  const local = Math.floor((after + OFFSET_MS) / SECOND_MS) + 1
  let midnight = Math.floor(local / DAY_SECONDS) * DAY_SECONDS
  let from = local - midnight
  for (let days = 0; days < 3660; days++, midnight += DAY_SECONDS, from = 0) {
    if (!allowsDay(cron, new Date(midnight * SECOND_MS))) continue
    const second = firstSecondOfDay(cron, from)
    if (second !== null) return (midnight + second) * SECOND_MS - OFFSET_MS
  }
  return null
}
