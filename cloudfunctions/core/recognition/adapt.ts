import { applyDelta, type Delta, silentDelta } from './delta'
import { eachGram, plainOf } from './grams'
import { type Model, type Reading, read, scoresOf } from './model'

/** A head changed what a request was taken for. */
export interface Correction {
  text: string
  from: string | null
  to: string
  at: number
}

/** A text whose category is known for sure. */
export interface Touchstone {
  text: string
  label: string
}

export type Adapted =
  | { ok: true; delta: Delta; before: number; after: number }
  | { ok: false; error: { code: 'nothing.learned' } | { code: 'delta.harms'; before: number; after: number } }

export interface Bounds {
  /** Entries that a delta may hold; the heaviest stay. */
  entries: number
  /** What an entry may add to or take from a weight. */
  weight: number
  /** Corrections that are looked at, the latest. */
  corrections: number
  /** Share of the touchstones that may be lost. */
  lost: number
  /** Milliseconds after which a correction weighs half. */
  halfLife: number
}

const DAY = 24 * 60 * 60 * 1000
export const bounds: Bounds = { entries: 800, weight: 1, corrections: 1000, lost: 0.01, halfLife: 90 * DAY }

const PASSES = 5
/** By how much the right label must lead: enough to be believed, not enough to drown the rest. */
const LEAD = 0.25
/** The largest step that one correction takes in one pass. */
const STEP = 0.15

/**
 * A delta that learns what heads corrected, from nothing each time so that what was withdrawn is forgotten. Refused when
 * the touchstones suffer: the reason comes with their accuracy before and after, each 0 to 1.
 */
export function adapt(
  base: Model,
  corrections: readonly Correction[],
  touchstones: readonly Touchstone[],
  version: number,
  limit: Bounds = bounds,
): Adapted {
  const lessons = lessonsOf(base, corrections, limit)
  if (lessons.length === 0) return { ok: false, error: { code: 'nothing.learned' } }
  const weights = learn(base, lessons, limit)
  const entries = heaviest(weights, limit)
  if (entries.length === 0) return { ok: false, error: { code: 'nothing.learned' } }

  const until = Math.max(...lessons.map(({ at }) => at))
  const delta: Delta = { version, base: base.id, until, corrections: lessons.length, labels: base.labels, entries }
  const before = accuracy(base, touchstones)
  const after = accuracy(applyDelta(base, delta), touchstones)
  if (before - after > limit.lost) return { ok: false, error: { code: 'delta.harms', before, after } }
  return { ok: true, delta, before, after }
}

interface Lesson extends Correction {
  plain: string
  label: number
}

/** The latest word on each text, oldest first; labels that the model does not know are passed over. */
function lessonsOf(base: Model, corrections: readonly Correction[], limit: Bounds): Lesson[] {
  const latest = new Map<string, Lesson>()
  for (const correction of [...corrections].sort((a, b) => a.at - b.at)) {
    const plain = plainOf(correction.text)
    const label = base.labels.indexOf(correction.to)
    if (plain === '' || label < 0) continue
    latest.delete(plain)
    latest.set(plain, { ...correction, plain, label })
  }
  return [...latest.values()].slice(-limit.corrections)
}

/** Row by label: what is added to the base's weights, keyed `bucket,label`. */
type Weights = Map<number, Map<number, number>>

/** Passive where the right label leads already, otherwise a bounded step towards it and away from its rival. */
function learn(base: Model, lessons: readonly Lesson[], limit: Bounds): Weights {
  const buckets = new Set<number>()
  for (const { plain } of lessons)
    eachGram(plain, (bucket, _, length) => length > 1 && buckets.add(bucket), base.longest)
  const model = applyDelta(base, silentDelta(base, buckets, 0))
  const bucketOf = new Map(Array.from(model.rowOf, ([bucket, row]) => [row, bucket]))
  const latest = lessons[lessons.length - 1]?.at ?? 0
  const weights: Weights = new Map()
  for (let pass = 0; pass < PASSES; pass++)
    for (const { plain, label, at } of lessons) {
      const reading = read(model, plain)
      const scores = scoresOf(model, reading)
      add(scores, reading, weights, bucketOf)
      const rival = rivalOf(scores, label)
      const missing = LEAD - ((scores[label] as number) - (scores[rival] as number))
      if (missing <= 0) continue
      const step = Math.min(missing / 2, STEP * 0.5 ** ((latest - at) / limit.halfLife))
      move(weights, reading, bucketOf, label, step, limit.weight)
      move(weights, reading, bucketOf, rival, -step, limit.weight)
    }
  return weights
}

function add(scores: Float64Array, { rows, values }: Reading, weights: Weights, bucketOf: ReadonlyMap<number, number>) {
  for (let at = 0; at < rows.length; at++)
    for (const [label, weight] of weights.get(bucketOf.get(rows[at] as number) as number) ?? [])
      scores[label] = (scores[label] as number) + (values[at] as number) * weight
}

function move(
  weights: Weights,
  { rows, values }: Reading,
  bucketOf: ReadonlyMap<number, number>,
  label: number,
  step: number,
  most: number,
) {
  for (let at = 0; at < rows.length; at++) {
    const bucket = bucketOf.get(rows[at] as number) as number
    const ofBucket = weights.get(bucket) ?? new Map<number, number>()
    const next = (ofBucket.get(label) ?? 0) + step * (values[at] as number)
    weights.set(bucket, ofBucket.set(label, Math.max(-most, Math.min(most, next))))
  }
}

function rivalOf(scores: Float64Array, label: number): number {
  let rival = label === 0 ? 1 : 0
  for (let other = 0; other < scores.length; other++)
    if (other !== label && (scores[other] as number) > (scores[rival] as number)) rival = other
  return rival
}

function heaviest(weights: Weights, limit: Bounds): Array<[number, number, number]> {
  const all = Array.from(weights, ([bucket, ofBucket]) =>
    Array.from(ofBucket, ([label, weight]): [number, number, number] => [
      bucket,
      label,
      Math.round(weight * 1000) / 1000,
    ]),
  ).flat()
  const telling = all.filter(([, , weight]) => weight !== 0)
  telling.sort((a, b) => Math.abs(b[2]) - Math.abs(a[2]) || a[0] - b[0] || a[1] - b[1])
  return telling.slice(0, limit.entries).sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Share of the touchstones that the model recognises. */
export function accuracy(model: Model, touchstones: readonly Touchstone[]): number {
  const right = touchstones.filter(({ text, label }) => {
    const scores = scoresOf(model, read(model, plainOf(text)))
    const best = scores.reduce((first, score, index) => (score > (scores[first] as number) ? index : first), 0)
    return model.labels[best] === label
  })
  return right.length / Math.max(1, touchstones.length)
}
