import type { Effort } from './separate'

export interface Recipe extends Effort {
  longest: number
  /** Texts that must hold an n-gram before it counts. */
  least: number
  /** Rows the model may have; those that tell least are left out and the rest is learned anew. */
  mostRows: number
  /** Weights below this share of the largest are not stored. */
  faint: number
}

/** Long letters by the hundred for each label: they afford words of three characters; four tell no more and cost time. */
export const letters: Recipe = {
  price: 1,
  own: 2,
  rounds: 20,
  seed: 1,
  longest: 3,
  least: 2,
  mostRows: 400_000,
  faint: 0,
}

/** A sentence or two, a few dozen for each label: pairs carry further than words that were read once. */
export const sentences: Recipe = {
  price: 0.3,
  own: 8,
  rounds: 30,
  seed: 1,
  longest: 2,
  least: 1,
  mostRows: 16_000,
  faint: 0.01,
}

export const recipeFor = (texts: number, labels: number): Recipe => (texts / labels >= 100 ? letters : sentences)
