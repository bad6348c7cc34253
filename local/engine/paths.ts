import { NOTHING } from './order'

/** What a dotted path reaches in a document; a path through arrays reaches one leaf for each element. */
export interface Reached {
  /** Each leaf as it stands; `undefined` where the field is missing. */
  leaves: unknown[]
  /** Number of segments down to the first array met on the way, or -1: the path fans out there. */
  fansOutAt: number
}

const DIGITS = /^\d+$/

/** Follows a path as MongoDB does: through the elements of arrays, and by number into one of them. */
export function reach(document: unknown, path: readonly string[]): Reached {
  const reached: Reached = { leaves: [], fansOutAt: -1 }
  follow(document, path, 0, reached)
  return reached
}

function follow(value: unknown, path: readonly string[], depth: number, reached: Reached): void {
  if (depth === path.length) {
    if (Array.isArray(value) && reached.fansOutAt < 0) reached.fansOutAt = depth
    reached.leaves.push(value)
  } else if (Array.isArray(value)) followItems(value, path, depth, reached)
  else follow(isFields(value) ? own(value, path[depth] as string) : undefined, path, depth + 1, reached)
}

function followItems(items: unknown[], path: readonly string[], depth: number, reached: Reached): void {
  const segment = path[depth] as string
  if (DIGITS.test(segment)) follow(items[Number(segment)], path, depth + 1, reached)
  else {
    if (reached.fansOutAt < 0) reached.fansOutAt = depth
    for (const item of items) if (isFields(item)) follow(item, path, depth, reached)
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function own(fields: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** The values under which an index files a document: leaves, and the elements of leaves that are arrays. */
export function indexValues(reached: Reached): unknown[] {
  const { leaves, fansOutAt } = reached
  if (fansOutAt < 0) return [leaves[0] ?? null]
  const values: unknown[] = []
  for (const leaf of leaves) {
    if (!Array.isArray(leaf)) values.push(leaf ?? null)
    else if (leaf.length === 0) values.push(NOTHING)
    else for (const item of leaf) values.push(item ?? null)
  }
  return values.length === 0 ? [NOTHING] : values
}

/** True when a leaf, or an element of a leaf that is an array, passes. */
export function someValue(document: unknown, path: readonly string[], passes: (value: unknown) => boolean): boolean {
  for (const leaf of reach(document, path).leaves) {
    if (passes(leaf)) return true
    if (Array.isArray(leaf) && leaf.some((item) => passes(item))) return true
  }
  return false
}
