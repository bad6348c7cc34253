/** A text as the pairs of characters in it, counted: made once where a text is compared again and again. */
export interface Pairs {
  counts: ReadonlyMap<string, number>
  total: number
}

export function pairsOf(text: string): Pairs {
  const plain = [...text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')]
  const counts = new Map<string, number>()
  for (let at = 1; at < plain.length; at++) {
    const pair = `${plain[at - 1]}${plain[at]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, plain.length - 1) }
}

/** How alike two texts are in their words, 0 to 1: twice the shared pairs of characters over all pairs (Dice). */
export function likenessOf(left: Pairs, right: Pairs): number {
  if (left.total + right.total === 0) return 0
  const [few, many] = left.counts.size < right.counts.size ? [left, right] : [right, left]
  let shared = 0
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0)
  return (2 * shared) / (left.total + right.total)
}

/** The same for texts compared once. */
export const likeness = (a: string, b: string): number => likenessOf(pairsOf(a), pairsOf(b))
