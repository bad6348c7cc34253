import { createHash } from 'node:crypto'
import type { CaseEvent } from '../../../cloudfunctions/core/request/stored'

/** Keys in order, nothing undefined: the text that an event's seal is made of. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, plain(one)]))
}

/** What is wrong with a chain of events: numbers without a gap, each linked to the one before and sealed. */
export function chainFaults(caseId: string, events: readonly CaseEvent[]): string[] {
  let prev = '0'.repeat(64)
  return events.flatMap(({ hash, ...event }, index) => {
    const made = createHash('sha256')
      .update(JSON.stringify(plain(event)))
      .digest('hex')
    const whole = event.caseId === caseId && event.seq === index + 1 && event.prev === prev && made === hash
    prev = hash
    return whole ? [] : [`chain broken at event ${index + 1}`]
  })
}
