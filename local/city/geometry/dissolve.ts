/** The outline of several faces taken together: inner edges, met once each way, fall out; what is left closes into one loop. */
export function dissolve(loops: readonly number[][]): number[] {
  const next = new Map<number, Set<number>>()
  for (const loop of loops) {
    loop.forEach((from, index) => {
      const to = loop[(index + 1) % loop.length] as number
      if (next.get(to)?.delete(from)) return
      next.set(from, (next.get(from) ?? new Set()).add(to))
    })
  }
  const left = new Map([...next].flatMap(([from, ends]) => (ends.size === 0 ? [] : [[from, [...ends]] as const])))
  const outline: number[] = []
  const start = Math.min(...left.keys())
  for (let corner = start; outline.length === 0 || corner !== start; ) {
    const ends = left.get(corner)
    if (ends?.length !== 1 || outline.length > left.size) throw new Error('these faces do not close into one loop')
    outline.push(corner)
    corner = ends[0] as number
  }
  if (outline.length !== left.size) throw new Error('these faces are not one piece')
  return outline
}
