import { type Item, type LifeEvent, lifeEvents } from '../../contract'
import { plainOf } from '../recognition/grams'
import { likenessOf, type Pairs, pairsOf } from '../recognition/likeness'
import type { Listed } from './list'

/** A phrase by which an item is known, and how much it counts: its name and what people say count whole. */
interface Phrase {
  text: string
  plain: string
  pairs: Pairs
  weight: number
  spoken: boolean
}
type Asked = Pick<Phrase, 'plain' | 'pairs'>
interface Known {
  item: Item
  phrases: Phrase[]
}
export type ItemIndex = readonly Known[]

export interface Found {
  item: Item
  score: number
  /** The words by which it was found, where they are not its name: what people call it. */
  because: string | null
}

const phrase = (text: string, weight: number, spoken = false): Phrase => {
  const plain = plainOf(text)
  return { text, plain, pairs: pairsOf(plain), weight, spoken }
}

/** What is looked through, made once for each edition of the list. */
export const indexOf = (listed: readonly Listed[]): ItemIndex =>
  listed.map(({ item }) => ({
    item,
    phrases: [
      phrase(item.name, 1),
      ...item.aliases.map((alias) => phrase(alias, 1, true)),
      phrase(item.who, 0.5),
      ...item.events.map((event) => phrase(lifeEvents[event], 0.6)),
      ...item.materials.map(({ name }) => phrase(name, 0.3)),
    ],
  }))

/** Below this nothing is meant. */
const LEAST = 0.3
/** A second way of saying the same adds this much of its own. */
const AGAIN = 0.15
const MOST_AGAIN = 0.3

/** 0 to 1: the same, one within the other, or alike in their pairs of characters. */
function closeness(asked: Asked, { plain, pairs }: Phrase): number {
  if (asked.plain === plain) return 1
  const shorter = Math.min(asked.plain.length, plain.length)
  const longer = Math.max(asked.plain.length, plain.length)
  const within = plain.length === longer ? plain.includes(asked.plain) : asked.plain.includes(plain)
  return within && shorter >= 2 ? 0.75 + 0.2 * (shorter / longer) : likenessOf(asked.pairs, pairs)
}

function scored({ item, phrases }: Known, asked: Asked): Found {
  let [best, more]: [Phrase | null, number] = [null, 0]
  let most = 0
  for (const one of phrases) {
    const score = closeness(asked, one) * one.weight
    if (score < LEAST) continue
    more += score
    if (score > most) [best, most] = [one, score]
  }
  if (!best) return { item, score: 0, because: null }
  const again = Math.min((more - most) * AGAIN, MOST_AGAIN)
  return { item, score: most + again + item.asked / 2000, because: best.spoken ? best.text : null }
}

/** Items as people ask for them, best first, at most `limit`; what is asked for more often comes first among equals. */
export function search(index: ItemIndex, text: string, limit: number, event?: LifeEvent): Found[] {
  const asked = phrase(text, 1)
  if (asked.plain === '') return []
  return index
    .filter(({ item }) => event === undefined || item.events.includes(event))
    .map((known) => scored(known, asked))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}
