import { eachGram } from './grams'
import { type Model, read, weightOf } from './model'

/** From `start` up to, not including, `end`. */
interface Stretch {
  start: number
  end: number
  weight: number
}

const MOST_WORDS = 4
const LONGEST_WORD = 6
/** A character belongs to a stretch when it says at least this share of what the loudest one says. */
const LOUD = 0.3
/** A stretch is worth showing when it carries at least this share of what the heaviest carries. */
const WORTH = 0.35
/** Characters that may stand inside a word and say nothing at its edge. */
const HOLLOW = new Set('的了在是有就都也还又和我你他她们这那把被让给到得着过吗呢吧啊呀么个很太没不0')

/**
 * The words of a plain text that spoke for a label, in the order in which they stand: words known beforehand first,
 * then the longest stretches that carried weight. None when the text says nothing for it.
 */
export function explain(model: Model, plain: string, label: number, known: readonly string[]): string[] {
  const { weights, joined } = heard(model, plain, label)
  const loudest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  if (loudest <= 0) return []
  const stretches = [...places(plain, known, weights), ...runs(plain, weights, joined, loudest * LOUD)]
  const chosen: Stretch[] = []
  for (const stretch of stretches) {
    if (chosen.length === MOST_WORDS) break
    if (!chosen.some(({ start, end }) => stretch.start < end && start < stretch.end)) chosen.push(stretch)
  }
  const words = chosen.sort((a, b) => a.start - b.start).map(({ start, end }) => plain.slice(start, end))
  return [...new Set(words)]
}

/** N-grams less rare than this are words that many people use, and are not cut in two. */
const COMMON = 7

interface Heard {
  /** What every character says as part of a longer n-gram; by itself none says enough: 你好 would be praise. */
  weights: Float64Array
  /** Whether a character and the next belong together. */
  joined: boolean[]
}

function heard(model: Model, plain: string, label: number): Heard {
  const { rows, values } = read(model, plain)
  const valueOfRow = new Map(Array.from(rows, (row, at) => [row, values[at] as number]))
  const weights = new Float64Array(plain.length)
  const joined: boolean[] = []
  const add = (bucket: number, start: number, length: number) => {
    const row = model.rowOf.get(bucket)
    if (length < 2 || row === undefined) return
    if (length === 2) joined[start] = (model.rarity[row] as number) < COMMON
    const weight = (valueOfRow.get(row) ?? 0) * weightOf(model, row, label)
    for (let at = start; at < start + length; at++) weights[at] = (weights[at] as number) + weight / length
  }
  eachGram(plain, add, model.longest)
  return { weights, joined }
}

/** Where known words stand, the longest first. */
function places(plain: string, known: readonly string[], weights: Float64Array): Stretch[] {
  const found = known.flatMap((word) => {
    const start = plain.indexOf(word)
    return start < 0 ? [] : [weighed({ start, end: start + word.length }, weights)]
  })
  return found.sort((a, b) => b.end - b.start - (a.end - a.start) || b.weight - a.weight)
}

/** Unbroken stretches of loud characters, the heaviest first. */
function runs(plain: string, weights: Float64Array, joined: readonly boolean[], floor: number): Stretch[] {
  const found: Stretch[] = []
  for (let start = 0; start < plain.length; start++) {
    let end = start
    while (end < plain.length && end - start < LONGEST_WORD && plain[end] !== ' ' && (weights[end] as number) >= floor)
      end++
    if (end - start >= 2) found.push(weighed(whole(plain, joined, trim(plain, start, end)), weights))
    start = Math.max(start, end)
  }
  found.sort((a, b) => b.weight - a.weight)
  return found.filter(({ weight }) => weight >= (found[0]?.weight ?? 0) * WORTH)
}

function trim(plain: string, from: number, to: number) {
  let start = from
  let end = to
  while (start < end && HOLLOW.has(plain[start] as string) && end - start > 2) start++
  while (end > start && HOLLOW.has(plain[end - 1] as string) && end - start > 2) end--
  return { start, end }
}

/** Without cutting a word in two at either edge. */
function whole(plain: string, joined: readonly boolean[], { start, end }: { start: number; end: number }) {
  const before = joined[start - 1] && !HOLLOW.has(plain[start - 1] as string)
  const after = joined[end - 1] && !HOLLOW.has(plain[end] as string)
  return { start: before ? start - 1 : start, end: after ? end + 1 : end }
}

const weighed = ({ start, end }: { start: number; end: number }, weights: Float64Array): Stretch => ({
  start,
  end,
  weight: weights.slice(start, end).reduce((sum, weight) => sum + weight, 0),
})
