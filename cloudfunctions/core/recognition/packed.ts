import type { Model } from './model'

/** A model as it is stored: names and numbers in the open, the table of weights as base64 of bytes. */
export interface PackedModel {
  labels: readonly string[]
  longest: number
  temperature: number
  /** Texts it was trained on; rarity is counted against them. */
  texts: number
  rows: number
  entries: number
  /** One step of a stored weight, which is a whole number from −127 to 127. */
  step: number
  bias: readonly number[]
  table: string
}

/** How rare an n-gram is that `known` of `texts` texts hold. */
export const rarityOf = (known: number, texts: number) => Math.log((1 + texts) / (1 + known)) + 1

/**
 * The model of a packed one. A row is: distance to the bucket before it, texts that hold it, count of entries,
 * then a label and a weight for each entry. Distances and counts are written seven bits a byte.
 */
export function unpack(packed: PackedModel): Model {
  const { labels, longest, temperature, texts, step } = packed
  const bytes = Buffer.from(packed.table, 'base64')
  const rowOf = new Map<number, number>()
  const rarity = new Float32Array(packed.rows)
  const starts = new Uint32Array(packed.rows + 1)
  const entryLabels = new Uint8Array(packed.entries)
  const entryWeights = new Float32Array(packed.entries)
  let at = 0
  let bucket = 0
  let entry = 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  for (let row = 0; row < packed.rows; row++) {
    bucket += number()
    rowOf.set(bucket, row)
    rarity[row] = rarityOf(number(), texts)
    for (let left = number(); left > 0; left--) {
      entryLabels[entry] = bytes[at++] as number
      entryWeights[entry++] = (((bytes[at++] as number) << 24) >> 24) * step
    }
    starts[row + 1] = entry
  }
  const bias = Float32Array.from(packed.bias)
  return {
    id: idOf(packed.table),
    labels,
    longest,
    rowOf,
    rarity,
    starts,
    entryLabels,
    entryWeights,
    bias,
    temperature,
  }
}

function idOf(table: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < table.length; at++) hash = Math.imul(hash ^ table.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
