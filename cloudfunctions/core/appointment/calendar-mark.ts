import type { Calendar } from '../calendar/working-time'

/** A short name of the published days: another one means that some day is another. FNV-1a over the exceptions in order. */
export function calendarMark({ exceptions, coveredThrough }: Calendar): string {
  let hash = 0x811c9dc5
  for (const [day, works] of [...exceptions].sort(([a], [b]) => a - b))
    for (const part of [day & 0xff, day >> 8, works ? 1 : 0]) hash = Math.imul(hash ^ part, 0x01000193)
  return `${coveredThrough}-${(hash >>> 0).toString(36)}`
}
