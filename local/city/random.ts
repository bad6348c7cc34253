/** Chance that can be had again: the same seed and name give the same numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Picks by weight; weights need no sum of one. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T
  shuffled<T>(items: readonly T[]): T[]
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A stream of its own for each `name`, so that one more draw in one part of the city leaves the other parts as they were. */
export function randomOf(seed: number, name: string): Random {
  const next = mulberry32(fingerprint(`${seed}/${name}`))
  const between = (low: number, high: number) => low + next() * (high - low)
  const int = (low: number, high: number) => Math.floor(between(low, high + 1))
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error(`nothing to pick from: ${name}`)
    return items[int(0, items.length - 1)] as T
  }
  const weighted = <T>(items: readonly T[], weight: (item: T) => number): T => {
    let left = next() * items.reduce((sum, item) => sum + weight(item), 0)
    for (const item of items) {
      left -= weight(item)
      if (left < 0) return item
    }
    return pick(items)
  }
  const shuffled = <T>(items: readonly T[]): T[] => {
    const rest = [...items]
    return items.map(() => rest.splice(int(0, rest.length - 1), 1)[0] as T)
  }
  return { next, int, between, chance: (probability) => next() < probability, pick, weighted, shuffled }
}

/** Whole numbers that add up to `total`, in proportion to the weights, each at least `least` and at most `most` (for all or for each). */
export function shares(
  total: number,
  weights: readonly number[],
  least: number,
  most: number | readonly number[],
): number[] {
  const mostOf = (index: number) => (typeof most === 'number' ? most : (most[index] as number))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const wanted = weights.map((weight) => (weight / sum) * total)
  const given = wanted.map((share, index) => Math.min(mostOf(index), Math.max(least, Math.floor(share))))
  for (let lack = total - given.reduce((all, share) => all + share, 0); lack !== 0; lack -= Math.sign(lack)) {
    const step = Math.sign(lack)
    const open = given.flatMap((share, index) => (share + step < least || share + step > mostOf(index) ? [] : [index]))
    if (open.length === 0) throw new Error(`${total} cannot be shared between ${least} and ${most}`)
    // The one that is furthest from what it wanted moves first.
    const need = (index: number) => step * ((wanted[index] as number) - (given[index] as number))
    const first = open.reduce((best, index) => (need(index) > need(best) ? index : best))
    given[first] = (given[first] as number) + step
  }
  return given
}
