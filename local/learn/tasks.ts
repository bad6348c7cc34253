import { readFileSync, writeFileSync } from 'node:fs'
import { plainOf } from '../../cloudfunctions/core/recognition/grams'
import { type Model, read, scoresOf } from '../../cloudfunctions/core/recognition/model'
import { type PackedModel, unpack } from '../../cloudfunctions/core/recognition/packed'
import { shipped as shippedModel } from '../../cloudfunctions/core/recognition/shipped'
import { microseconds, patient, secondsSince } from './clock'
import { evaluate, together } from './evaluate'
import { heldOut, ownExamples, ownWords } from './examples'
import { sentences } from './recipes'
import { report } from './report'
import { readTable } from './table'
import { type Example, train } from './train'

type Say = (line: string) => void

/** Trains on one file and measures on another; answers how many rows could not be read. */
export function tryOut(files: { train: string; test: string; out?: string }, say: Say): number {
  const lessons = readTable(files.train)
  const questions = readTable(files.test)
  const labels = new Set(lessons.examples.map(({ label }) => label))
  say(`training texts: ${lessons.examples.length}, labels: ${labels.size}`)
  strangers(questions.examples, labels, say)
  const started = performance.now()
  const packed = train(lessons.examples, { say: patient(say) })
  const seconds = secondsSince(started)
  const bytes = JSON.stringify(packed)
  if (files.out) writeFileSync(files.out, bytes)
  measure(unpack(packed), questions.examples, say)
  say(`model size: ${bytes.length} bytes (${packed.rows} n-grams)`)
  say(`training: ${seconds.toFixed(1)} s`)
  return lessons.faults + questions.faults
}

/** Measures the shipped model, or a stored one, on a file. */
export function shipped(stored: string | undefined, test: string, say: Say): number {
  const packed = stored ? (JSON.parse(readFileSync(stored, 'utf8')) as PackedModel) : shippedModel
  const questions = readTable(test)
  strangers(questions.examples, new Set(packed.labels), say)
  measure(unpack(packed), questions.examples, say)
  say(`model size: ${JSON.stringify(packed).length} bytes (${packed.rows} n-grams)`)
  return questions.faults
}

const FOLDS = 5

/** Our own examples, a fifth at a time kept away from training; then the sentences never trained on. */
export function folds(say: Say): number {
  const own = ownExamples()
  const tell = patient(say)
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    tell(`part ${fold + 1} of ${FOLDS}`)
    const seen = own.filter((_, index) => index % FOLDS !== fold)
    const asked = own.filter((_, index) => index % FOLDS === fold)
    return evaluate(unpack(train(seen, { recipe: sentences, hints: ownWords() })), asked)
  })
  say(`own examples, ${FOLDS} parts:`)
  const whole = together(parts)
  report(whole, say)
  everyLabel(whole, say)
  say('held out:')
  report(evaluate(unpack(shippedModel), heldOut()), say)
  return 0
}

function everyLabel({ labels, perLabel }: ReturnType<typeof together>, say: Say) {
  say('every label, first and among the first three:')
  for (const [index, { texts, right, amongThree }] of perLabel.entries())
    say(`  ${String(right).padStart(3)} ${String(amongThree).padStart(3)} of ${texts}  ${labels[index]}`)
}

function measure(model: Model, examples: readonly Example[], say: Say) {
  report(evaluate(model, examples), say)
  const { median, p99 } = microseconds(examples, ({ text }) => scoresOf(model, read(model, plainOf(text))))
  say(`a text: median ${median.toFixed(0)} µs, p99 ${p99.toFixed(0)} µs`)
}

function strangers(examples: readonly Example[], known: ReadonlySet<string>, say: Say) {
  const unknown = [...new Set(examples.map(({ label }) => label))].filter((label) => !known.has(label))
  if (unknown.length > 0) say(`labels the model does not know, counted as wrong: ${unknown.join(', ')}`)
}
