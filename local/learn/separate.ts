import type { Reading } from '../../cloudfunctions/core/recognition/model'
import { randomFrom, shuffle } from './random'

export interface Hyperplanes {
  /** Weight of row r for label l at `r * labels + l`. */
  weights: Float32Array
  bias: Float32Array
}

export interface Effort {
  /** The price of a text on the wrong side; high trusts the texts, low distrusts them. */
  price: number
  /** How much dearer a label's own texts are than all the others. */
  own: number
  rounds: number
  seed: number
}

/**
 * One hyperplane a label against all others, squared hinge, by dual coordinate descent. All labels move together, text
 * by text, so that a long text is walked through once a round and not once a label.
 */
export function separate(
  readings: readonly Reading[],
  answers: Uint8Array,
  { labels, rows }: { labels: number; rows: number },
  { price, own, rounds, seed }: Effort,
  tick: (round: number) => void = () => {},
): Hyperplanes {
  const weights = new Float32Array(rows * labels)
  const bias = new Float32Array(labels)
  const duals = new Float32Array(readings.length * labels)
  const order = Uint32Array.from(readings.keys())
  const random = randomFrom(seed)
  const margins = new Float32Array(labels)
  const steps = new Float32Array(labels)
  let firstMove = 0
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    let move = 0
    for (const text of order) {
      const { rows: known, values } = readings[text] as Reading
      if (known.length === 0) continue
      margins.set(bias)
      for (let at = 0; at < known.length; at++) {
        const value = values[at] as number
        const from = (known[at] as number) * labels
        for (let label = 0; label < labels; label++)
          margins[label] = (margins[label] as number) + value * (weights[from + label] as number)
      }
      let moved = false
      for (let label = 0; label < labels; label++) {
        const side = answers[text] === label ? 1 : -1
        const slack = 0.5 / (side > 0 ? price * own : price)
        const dual = duals[text * labels + label] as number
        const slope = side * (margins[label] as number) - 1 + slack * dual
        const next = Math.max(0, dual - slope / (2 + slack))
        steps[label] = (next - dual) * side
        if (next === dual) continue
        moved = true
        move += Math.abs(next - dual)
        duals[text * labels + label] = next
        bias[label] = (bias[label] as number) + (steps[label] as number)
      }
      if (!moved) continue
      for (let at = 0; at < known.length; at++) {
        const value = values[at] as number
        const from = (known[at] as number) * labels
        for (let label = 0; label < labels; label++)
          weights[from + label] = (weights[from + label] as number) + value * (steps[label] as number)
      }
    }
    tick(round + 1)
    if (round === 0) firstMove = move
    else if (move < firstMove * SETTLED) break
  }
  return { weights, bias }
}

/** A round that moves less than this share of the first one changes no answer any more. */
const SETTLED = 0.01
