import { plainOf } from '../../cloudfunctions/core/recognition/grams'
import { read, scoresOf } from '../../cloudfunctions/core/recognition/model'
import { type PackedModel, unpack } from '../../cloudfunctions/core/recognition/packed'
import { narrowed, readAll, vocabularyOf } from './corpus'
import { pack } from './pack'
import { randomFrom, shuffle } from './random'
import { type Recipe, recipeFor } from './recipes'
import { type Hyperplanes, separate } from './separate'
import { type Scored, temperatureFor } from './temperature'

export interface Example {
  text: string
  label: string
}

type Say = (line: string) => void

interface Lesson {
  plains: string[]
  answers: Uint8Array
  labels: readonly string[]
  recipe: Recipe
  say: Say
}

export interface Training {
  recipe?: Recipe
  /** Learned from, but never asked when it is measured how sure the model may be: single words, for instance. */
  hints?: readonly Example[]
  say?: Say
}

/** Trains on the examples; the same examples, hints and recipe always give the same model. */
export function train(
  examples: readonly Example[],
  { recipe, hints = [], say = () => {} }: Training = {},
): PackedModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  if (labels.length < 2) throw new Error('there is nothing to tell apart: all examples have one label')
  if (labels.length > 256) throw new Error(`a model knows at most 256 labels, these examples have ${labels.length}`)
  const lesson = (lessons: readonly Example[]): Lesson => ({
    plains: lessons.map(({ text }) => plainOf(text)),
    answers: Uint8Array.from(lessons, ({ label }) => labels.indexOf(label)),
    labels,
    recipe: chosen,
    say,
  })
  const chosen = recipe ?? recipeFor(examples.length, labels.length)

  say('learning how sure it may be, from one text in five that it does not see')
  const { asked, seen } = parted(examples, chosen.seed)
  const rehearsed = { ...chosen, rounds: Math.ceil(chosen.rounds / 2) }
  const rehearsal = unpack(learn({ ...lesson([...seen, ...hints]), recipe: rehearsed }, 1))
  const { plains, answers } = lesson(asked)
  const scored = plains.map(
    (plain, index): Scored => ({
      scores: scoresOf(rehearsal, read(rehearsal, plain)),
      answer: answers[index] as number,
    }),
  )
  say('learning from all texts')
  return learn(lesson([...examples, ...hints]), temperatureFor(scored))
}

function learn(lesson: Lesson, temperature: number): PackedModel {
  const { plains, answers, labels, recipe, say } = lesson
  let vocabulary = vocabularyOf(plains, recipe.least, recipe.longest)
  const separated = () => {
    const readings = readAll(plains, vocabulary)
    const size = { labels: labels.length, rows: vocabulary.buckets.length }
    say(`${plains.length} texts, ${size.rows} n-grams`)
    return separate(readings, answers, size, recipe, (round) => say(`round ${round} of at most ${recipe.rounds}`))
  }
  let planes = separated()
  if (vocabulary.buckets.length > recipe.mostRows) {
    vocabulary = narrowed(vocabulary, tellingRows(planes, labels.length, recipe.mostRows))
    planes = separated()
  }
  return pack(planes, vocabulary, labels, temperature, recipe.faint)
}

/** The rows with the longest weights, in ascending order. */
function tellingRows({ weights }: Hyperplanes, labels: number, most: number): Uint32Array {
  const lengths = new Float32Array(weights.length / labels)
  for (let row = 0; row < lengths.length; row++)
    for (let label = 0; label < labels; label++)
      lengths[row] = (lengths[row] as number) + (weights[row * labels + label] as number) ** 2
  const order = Uint32Array.from(lengths.keys()).sort(
    (a, b) => (lengths[b] as number) - (lengths[a] as number) || a - b,
  )
  return order.slice(0, most).sort()
}

function parted(examples: readonly Example[], seed: number) {
  const order = Uint32Array.from(examples.keys())
  shuffle(order, randomFrom(seed + 1))
  const kept = Array.from(order, (index) => examples[index] as Example)
  const cut = Math.floor(kept.length / 5)
  return { asked: kept.slice(0, cut), seen: kept.slice(cut) }
}
