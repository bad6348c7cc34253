import { eachGram } from './grams'

/** A linear model over n-grams: what each known n-gram says for or against each label. */
export interface Model {
  /** Tells one trained model from another. */
  id: string
  labels: readonly string[]
  /** Longest n-gram it knows. */
  longest: number
  /** Bucket of an n-gram → its row. */
  rowOf: ReadonlyMap<number, number>
  /** Row → how much it tells at all: rare n-grams more than those that every text has. */
  rarity: Float32Array
  /** Entries of row r stand from `starts[r]` to `starts[r + 1]`. */
  starts: Uint32Array
  entryLabels: Uint8Array
  entryWeights: Float32Array
  bias: Float32Array
  /** Divides the scores before they become probabilities; found on texts the model had not seen. */
  temperature: number
}

/** The known n-grams of one text, each with its share of the text's unit length. */
export interface Reading {
  rows: Uint32Array
  values: Float32Array
}

/** A word said often says a little more than a word said once. */
export const damped = (count: number) => 1 + Math.log(count)

/** What a model knows of a plain text. */
export function read({ rowOf, rarity, longest }: Pick<Model, 'rowOf' | 'rarity' | 'longest'>, plain: string): Reading {
  const counts = new Map<number, number>()
  const count = (bucket: number) => {
    const row = rowOf.get(bucket)
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  eachGram(plain, count, longest)
  return unitLength(Uint32Array.from(counts.keys()).sort(), (row) => counts.get(row) ?? 0, rarity)
}

/** Counted rows as a vector of length one, rare rows weighing more. */
export function unitLength(rows: Uint32Array, countOf: (row: number) => number, rarity: Float32Array): Reading {
  const values = new Float32Array(rows.length)
  let square = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const value = damped(countOf(row)) * (rarity[row] as number)
    values[at] = value
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / length
  return { rows, values }
}

/** A score for every label; the highest is the likeliest. */
export function scoresOf(model: Model, { rows, values }: Reading): Float64Array {
  const { starts, entryLabels, entryWeights, bias } = model
  const scores = Float64Array.from(bias)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const value = values[at] as number
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      const label = entryLabels[entry] as number
      scores[label] = (scores[label] as number) + value * (entryWeights[entry] as number)
    }
  }
  return scores
}

/** Scores as probabilities: they sum to one. */
export function probabilitiesOf(scores: Float64Array, temperature: number): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const odds = scores.map((score) => Math.exp((score - highest) / temperature))
  const sum = odds.reduce((total, odd) => total + odd, 0)
  return odds.map((odd) => odd / sum)
}

/** What one row says for one label. */
export function weightOf({ starts, entryLabels, entryWeights }: Model, row: number, label: number): number {
  for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++)
    if (entryLabels[entry] === label) return entryWeights[entry] as number
  return 0
}
