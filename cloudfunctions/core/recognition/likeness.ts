const pairs = (text: string): string[] => {
  const plain = [...text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')]
  return plain.slice(1).map((character, index) => `${plain[index]}${character}`)
}

/** How alike two texts are in their words, 0 to 1: twice the shared pairs of characters over all pairs (Dice). */
export function likeness(a: string, b: string): number {
  const left = pairs(a)
  const right = pairs(b)
  if (left.length + right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of right) {
    const left = counts.get(pair) ?? 0
    if (left > 0) {
      shared += 1
      counts.set(pair, left - 1)
    }
  }
  return (2 * shared) / (left.length + right.length)
}
