import { createHash } from 'node:crypto'
import type { Seal } from '../core/request/events'

/** JSON with keys in code-point order at every depth and no undefined: the same value always gives the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`
}

/** SHA-256 over the canonical JSON of an event without its hash, in hex. */
export const seal: Seal = (event) => createHash('sha256').update(canonical(event)).digest('hex')
