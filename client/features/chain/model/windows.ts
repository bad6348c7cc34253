import type { Pane } from '../../../ui/states/window-grid'

const panes = 15
const mine = 7

/** Mixes a text into 32 bits (FNV-1a): the same unit always lights the same windows. */
function mix(text: string): number {
  let mixed = 0x811c9dc5
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0
}

/** The lit windows of a stairwell, mine in the middle: a mark to know one's own house by. */
export function windowsOf(unitId: string): Pane[] {
  const bits = mix(unitId)
  return Array.from({ length: panes }, (_, at) => {
    if (at === mine) return 'mine'
    return (bits >>> (at * 2)) % 5 < 2 ? 'lit' : 'dark'
  })
}
