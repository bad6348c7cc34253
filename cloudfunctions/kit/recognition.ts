import type { Instant } from '../contract'
import type { Correction } from '../core/recognition/adapt'
import { applyDelta, type Delta } from '../core/recognition/delta'
import type { Model } from '../core/recognition/model'
import { baseModel } from '../core/recognition/suggest'
import { inUse } from '../core/recognition/versions'
import { _ } from './cloud'
import { insertOnce, list } from './database'

/** Collection `corrections`, by case: what a head took a request for, where that was not what it had been taken for. */
export interface CorrectionDocument extends Correction {
  _id: string
  district: string
}

/** Collection `models`, by district: what was learned night by night, the last one in use. */
export interface ModelDocument {
  _id: string
  /** The highest number ever given, also to what was taken back. */
  lastEver: number
  versions: Delta[]
  /** `YYYY-MM-DD` of the last night that looked. */
  learnedOn: string
  /** Accuracy on the touchstones, 0 to 1, before and after the last delta. */
  before: number
  after: number
  version: number
}

/** An instance looks for news of the night this often. */
const KEPT_MS = 10 * 60_000
let loadedAt = Number.NEGATIVE_INFINITY
let models = new Map<string, Model>()

/** The recognition of each district with what it has learned. One call, once in ten minutes. */
export async function loadModels(now: Instant): Promise<void> {
  if (now - loadedAt < KEPT_MS) return
  loadedAt = now
  const stored = await list<ModelDocument>('models', { _id: _.gte('') })
  models = new Map(stored.map(({ _id, versions }) => [_id, applyDelta(baseModel(), inUse(versions))]))
}

/** A district's recognition as far as this instance knows it; the only district's where none is named. No call. */
export const modelOf = (district: string | null): Model =>
  (district === null ? models.values().next().value : models.get(district)) ?? baseModel()

/** Enters what a head corrected, once for each case. One call. */
export const noteCorrection = (correction: CorrectionDocument): Promise<boolean> =>
  insertOnce('corrections', correction)
