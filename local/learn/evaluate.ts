import { plainOf } from '../../cloudfunctions/core/recognition/grams'
import { type Model, read, scoresOf } from '../../cloudfunctions/core/recognition/model'
import type { Example } from './train'

/** Of the texts of one label. */
export interface LabelCount {
  texts: number
  right: number
  amongThree: number
}

export interface Evaluation {
  labels: readonly string[]
  texts: number
  right: number
  /** Texts whose label is among the three likeliest. */
  amongThree: number
  perLabel: LabelCount[]
  /** `confusion[answer][guess]`; labels that the model does not know come last. */
  confusion: number[][]
}

/** What the model says of texts whose labels are known. */
export function evaluate(model: Model, examples: readonly Example[]): Evaluation {
  const labels = [...new Set([...model.labels, ...examples.map(({ label }) => label)])]
  const confusion = labels.map(() => labels.map(() => 0))
  const perLabel = labels.map((): LabelCount => ({ texts: 0, right: 0, amongThree: 0 }))
  for (const { text, label } of examples) {
    const [first = 0, ...others] = ranked(model, text).slice(0, 3)
    const answer = labels.indexOf(label)
    const row = confusion[answer] as number[]
    row[first] = (row[first] ?? 0) + 1
    const count = perLabel[answer] as LabelCount
    count.texts++
    if (first === answer) count.right++
    if (first === answer || others.includes(answer)) count.amongThree++
  }
  return { labels, ...summed(perLabel), perLabel, confusion }
}

/** Labels of a text, likeliest first. */
export function ranked(model: Model, text: string): number[] {
  const scores = scoresOf(model, read(model, plainOf(text)))
  return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
}

const summed = (counts: readonly LabelCount[]): LabelCount => ({
  texts: counts.reduce((sum, { texts }) => sum + texts, 0),
  right: counts.reduce((sum, { right }) => sum + right, 0),
  amongThree: counts.reduce((sum, { amongThree }) => sum + amongThree, 0),
})

/** Evaluations of the parts of one whole, as one; all of them know the same labels. */
export function together(parts: readonly Evaluation[]): Evaluation {
  const labels = parts[0]?.labels ?? []
  const perLabel = labels.map((_, label) => summed(parts.map((part) => part.perLabel[label] as LabelCount)))
  const confusion = labels.map((_, answer) =>
    labels.map((_, guess) => parts.reduce((sum, part) => sum + (part.confusion[answer]?.[guess] ?? 0), 0)),
  )
  return { labels, ...summed(perLabel), perLabel, confusion }
}

export interface LabelMeasure {
  label: string
  texts: number
  precision: number
  recall: number
  f1: number
}

/** Precision, recall and F1 of every label that stands in the texts or was guessed. */
export const measures = ({ labels, confusion }: Evaluation): LabelMeasure[] =>
  labels.flatMap((label, index) => {
    const texts = (confusion[index] as number[]).reduce((sum, count) => sum + count, 0)
    const guessed = confusion.reduce((sum, row) => sum + (row[index] as number), 0)
    if (texts + guessed === 0) return []
    const hits = confusion[index]?.[index] as number
    return [
      {
        label,
        texts,
        precision: hits / Math.max(1, guessed),
        recall: hits / Math.max(1, texts),
        f1: (2 * hits) / (texts + guessed),
      },
    ]
  })

/** The mean of F1 over labels, each counting alike however many texts it has. */
export function macroF1(evaluation: Evaluation): number {
  const found = measures(evaluation)
  return found.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, found.length)
}
