/**
 * Working time once more, written down by hand from the State Council's notice for 2026 and shared with nothing in `core`:
 * a table of days, and the minutes of each.
 */
const MINUTE = 60_000
const DAY = 86_400_000
const EAST = 8 * 3_600_000

const free = ['2026-09-25', '2026-09-26', '2026-09-27', ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`)]
const madeUp = ['2026-09-20', '2026-10-10']
const shifts = [
  [8 * 60, 12 * 60],
  [13 * 60 + 30, 17 * 60 + 30],
] as const

interface Span {
  from: number
  to: number
}

/** Every shift from the first of September to the end of January, in order. */
const spans: Span[] = []
for (
  let midnight = Date.parse('2026-09-01T00:00:00+08:00');
  midnight < Date.parse('2027-02-01T00:00:00+08:00');
  midnight += DAY
) {
  const local = new Date(midnight + EAST)
  const date = local.toISOString().slice(0, 10)
  const weekend = local.getUTCDay() === 0 || local.getUTCDay() === 6
  const newYear = date >= '2027-01-01' && date <= '2027-01-03'
  if (madeUp.includes(date) || !(weekend || free.includes(date) || newYear))
    for (const [from, to] of shifts) spans.push({ from: midnight + from * MINUTE, to: midnight + to * MINUTE })
}

/** The first shift that ends after `at`. */
function after(at: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).to > at) high = middle
    else low = middle + 1
  }
  return low
}

/** The instant after `ms` of working time. */
export function later(at: number, ms: number): number {
  let left = ms
  for (let index = after(at); index < spans.length; index++) {
    const { from, to } = spans[index] as Span
    const start = Math.max(from, at)
    if (left <= to - start) return start + left
    left -= to - start
  }
  throw new Error('past the table of working days')
}

/** The instant `ms` of working time before. */
export function earlier(at: number, ms: number): number {
  let left = ms
  for (let index = Math.min(after(at - 1), spans.length - 1); index >= 0; index--) {
    const { from, to } = spans[index] as Span
    const end = Math.min(to, at)
    if (end <= from) continue
    if (left <= end - from) return end - left
    left -= end - from
  }
  throw new Error('before the table of working days')
}

/** Working milliseconds from `from` to `to`. */
export function worked(from: number, to: number): number {
  let sum = 0
  for (let index = after(from); index < spans.length && (spans[index] as Span).from < to; index++)
    sum += Math.min((spans[index] as Span).to, to) - Math.max((spans[index] as Span).from, from)
  return sum
}

/** `at` itself in office hours, else the opening of the next shift. */
export const officeTime = (at: number): number => Math.max(at, spans[after(at)]?.from ?? at)
