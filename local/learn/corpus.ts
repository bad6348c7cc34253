import { BUCKETS, eachGram, LONGEST } from '../../cloudfunctions/core/recognition/grams'
import { type Reading, unitLength } from '../../cloudfunctions/core/recognition/model'
import { rarityOf } from '../../cloudfunctions/core/recognition/packed'

/** The n-grams that a model will know: in ascending order of their buckets. */
export interface Vocabulary {
  longest: number
  buckets: Uint32Array
  /** Texts that hold each. */
  known: Uint32Array
  texts: number
}

/** N-grams kept of all texts together at most: eight bytes each, so about 200 MB, and half a minute of training. */
const MOST_GRAMS = 25_000_000
const MOST_ROWS = 400_000

/** Very much text affords shorter n-grams only. */
function affordable(plains: readonly string[], longest: number): number {
  const characters = plains.reduce((sum, { length }) => sum + length, 0)
  return Math.max(2, Math.min(longest, LONGEST, Math.floor(MOST_GRAMS / Math.max(1, characters * 0.9))))
}

/** Counts in how many texts each n-gram stands and keeps those in `least` or more, the commonest where there are too many. */
export function vocabularyOf(plains: readonly string[], least: number, most = LONGEST): Vocabulary {
  const longest = affordable(plains, most)
  const known = new Uint32Array(BUCKETS)
  const lastText = new Uint32Array(BUCKETS)
  for (const [index, plain] of plains.entries()) {
    const text = index + 1
    const count = (bucket: number) => {
      if (lastText[bucket] === text) return
      lastText[bucket] = text
      known[bucket] = (known[bucket] as number) + 1
    }
    eachGram(plain, count, longest)
  }
  const buckets = keep(known, least)
  return { longest, buckets, known: buckets.map((bucket) => known[bucket] as number), texts: plains.length }
}

function keep(known: Uint32Array, least: number): Uint32Array {
  for (let floor = least; ; floor++) {
    let size = 0
    for (let bucket = 0; bucket < BUCKETS; bucket++) if ((known[bucket] as number) >= floor) size++
    if (size > MOST_ROWS) continue
    const kept = new Uint32Array(size)
    let at = 0
    for (let bucket = 0; bucket < BUCKETS; bucket++) if ((known[bucket] as number) >= floor) kept[at++] = bucket
    return kept
  }
}

/** Only the chosen rows of a vocabulary, in their order. */
export const narrowed = (vocabulary: Vocabulary, rows: Uint32Array): Vocabulary => ({
  ...vocabulary,
  buckets: rows.map((row) => vocabulary.buckets[row] as number),
  known: rows.map((row) => vocabulary.known[row] as number),
})

export const raritiesOf = ({ known, texts }: Vocabulary) => Float32Array.from(known, (count) => rarityOf(count, texts))

/** Every text as the vector that the model would read. */
export function readAll(plains: readonly string[], vocabulary: Vocabulary): Reading[] {
  const rarity = raritiesOf(vocabulary)
  const rowOf = new Int32Array(BUCKETS).fill(-1)
  for (const [row, bucket] of vocabulary.buckets.entries()) rowOf[bucket] = row
  const counts = new Uint32Array(rarity.length)
  const touched = new Uint32Array(rarity.length)
  let size = 0
  const count = (bucket: number) => {
    const row = rowOf[bucket] as number
    if (row < 0) return
    if (counts[row] === 0) touched[size++] = row
    counts[row] = (counts[row] as number) + 1
  }
  return plains.map((plain) => {
    size = 0
    eachGram(plain, count, vocabulary.longest)
    const rows = touched.slice(0, size).sort()
    const reading = unitLength(rows, (row) => counts[row] as number, rarity)
    for (const row of rows) counts[row] = 0
    return reading
  })
}
