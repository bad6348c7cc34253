import type { PackedModel } from '../../cloudfunctions/core/recognition/packed'
import type { Vocabulary } from './corpus'
import type { Hyperplanes } from './separate'

const FINEST = 127

/** Hyperplanes as a packed model: weights in 255 steps, those below `faint` of the largest left out. */
export function pack(
  { weights, bias }: Hyperplanes,
  vocabulary: Vocabulary,
  labels: readonly string[],
  temperature: number,
  faint: number,
): PackedModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1
  const step = largest / FINEST
  const bytes: number[] = []
  let entries = 0
  let before = 0
  for (const [row, bucket] of vocabulary.buckets.entries()) {
    number(bytes, bucket - before)
    number(bytes, vocabulary.known[row] as number)
    before = bucket
    const kept: number[] = []
    for (let label = 0; label < labels.length; label++) {
      const weight = weights[row * labels.length + label] as number
      const rounded = Math.round(weight / step)
      if (rounded !== 0 && Math.abs(weight) >= faint * largest) kept.push(label, rounded & 255)
    }
    number(bytes, kept.length / 2)
    bytes.push(...kept)
    entries += kept.length / 2
  }
  return {
    labels,
    longest: vocabulary.longest,
    temperature,
    texts: vocabulary.texts,
    rows: vocabulary.buckets.length,
    entries,
    step,
    bias: Array.from(bias, (value) => Math.round(value * 1e6) / 1e6),
    table: Buffer.from(bytes).toString('base64'),
  }
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function number(bytes: number[], value: number): void {
  let rest = value
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
  bytes.push(rest)
}
