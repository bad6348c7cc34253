const STEPS = [2654435761, 1597334677] as const
const STARTS = [0xdeadbeef, 0x41c6ce57] as const

/** 16 hex digits that tell one text from another (two 32-bit multiplicative hashes); no protection against anybody. */
export function printOf(text: string): string {
  const states: [number, number] = [...STARTS]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    states[0] = Math.imul(states[0] ^ sign, STEPS[0])
    states[1] = Math.imul(states[1] ^ sign, STEPS[1])
  }
  const [a, b] = states
  const mixed = [a ^ (b >>> 13), b ^ (a >>> 11)].map((state) => Math.imul(state ^ (state >>> 16), 2246822507))
  return mixed.map((state) => ((state ^ (state >>> 13)) >>> 0).toString(16).padStart(8, '0')).join('')
}
