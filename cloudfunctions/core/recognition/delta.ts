import type { Model } from './model'
import { rarityOf } from './packed'

/** What heads' corrections add to a model: small enough for one document, bounded in what it can change. */
export interface Delta {
  /** Counts up with every night that changed something. */
  version: number
  /** `id` of the model it goes on top of. */
  base: string
  /** When the last correction that it has learned from was made. */
  until: number
  corrections: number
  labels: readonly string[]
  /** N-gram's bucket, place in `labels`, what is added to the weight. */
  entries: ReadonlyArray<readonly [bucket: number, label: number, weight: number]>
}

/** As rare as an n-gram can be: what the base model does not know is worth as much as what it met once. */
const UNMET = rarityOf(1, 1000)

/** The base model with a delta on top. A delta of another model says nothing here: the base is given back as it is. */
export function applyDelta(base: Model, delta: Delta | null | undefined): Model {
  if (!delta || delta.base !== base.id || delta.entries.length === 0) return base
  const { model, added } = widened(base, delta)
  let at = 0
  for (let row = 0; row < model.rarity.length; row++) {
    const weights = added.get(row) ?? new Map<number, number>()
    for (let entry = base.starts[row] ?? Number.POSITIVE_INFINITY; entry < (base.starts[row + 1] ?? 0); entry++) {
      const label = base.entryLabels[entry] as number
      weights.set(label, (weights.get(label) ?? 0) + (base.entryWeights[entry] as number))
    }
    for (const [label, weight] of weights) {
      model.entryLabels[at] = label
      model.entryWeights[at++] = weight
    }
    model.starts[row + 1] = at
  }
  return model
}

/** The base model with room for the delta's entries, and these by row; n-grams that it does not know get a row. */
function widened(base: Model, { labels, entries, version }: Delta) {
  const rowOf = new Map(base.rowOf)
  const added = new Map<number, Map<number, number>>()
  for (const [bucket, place, weight] of entries) {
    const label = base.labels.indexOf(labels[place] ?? '')
    if (label < 0) continue
    const row = rowOf.get(bucket) ?? rowOf.size
    rowOf.set(bucket, row)
    const weights = added.get(row) ?? new Map<number, number>()
    added.set(row, weights.set(label, (weights.get(label) ?? 0) + weight))
  }
  const rarity = new Float32Array(rowOf.size).fill(UNMET)
  rarity.set(base.rarity)
  const room = base.entryLabels.length + entries.length
  const model: Model = {
    ...base,
    id: `${base.id}+${version}`,
    rowOf,
    rarity,
    starts: new Uint32Array(rowOf.size + 1),
    entryLabels: new Uint8Array(room),
    entryWeights: new Float32Array(room),
  }
  return { model, added }
}

/** The same delta with other n-grams known beforehand, all silent: what learning begins with. */
export const silentDelta = (base: Model, buckets: Iterable<number>, version: number): Delta => ({
  version,
  base: base.id,
  until: 0,
  corrections: 0,
  labels: base.labels,
  entries: Array.from(buckets, (bucket) => [bucket, 0, 0] as const),
})
