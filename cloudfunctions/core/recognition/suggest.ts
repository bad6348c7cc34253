import { type CategoryCode, categoryOf } from '../../contract'
import { explain } from './explain'
import { plainOf } from './grams'
import { type Model, probabilitiesOf, read, scoresOf } from './model'
import { unpack } from './packed'
import { shipped } from './shipped'

export interface Suggestion {
  category: CategoryCode
  department: string
  /** 0 to 1: how likely it is that this category is meant; over all categories they sum to one. */
  confidence: number
  /** The words that spoke for it. */
  words: string[]
}

/** Below this the likeliest category is no better than a guess among many. */
const LEAST = 0.04
/** Below this a category is not named at all. */
const FAINT = 0.0005

let unpacked: Model | undefined

/** The model that comes with the code, made from `local/learn/examples`; unpacked once. */
export function baseModel(): Model {
  unpacked ??= unpack(shipped)
  return unpacked
}

/** Up to `most` categories that a text speaks for, likeliest first; none when it says nothing that is known. */
export function suggest(text: string, most = 3, model = baseModel()): Suggestion[] {
  const plain = plainOf(text)
  const chances = probabilitiesOf(scoresOf(model, read(model, plain)), model.temperature)
  const order = [...chances.keys()].sort((a, b) => (chances[b] as number) - (chances[a] as number) || a - b)
  const suggestions = order.slice(0, Math.max(1, most)).map((label): Suggestion => {
    const { code, department, words } = categoryOf(model.labels[label] as CategoryCode)
    const confidence = Math.round((chances[label] as number) * 10_000) / 10_000
    return { category: code, department, confidence, words: explain(model, plain, label, words) }
  })
  const [best] = suggestions
  if (!best || best.words.length === 0 || best.confidence < LEAST) return []
  return suggestions.slice(0, most).filter(({ confidence }) => confidence >= FAINT)
}
