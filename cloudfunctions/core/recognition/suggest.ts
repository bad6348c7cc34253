import { type Category, type CategoryCode, categories } from '../../contract'

export interface Suggestion {
  category: CategoryCode
  department: string
  /** 0 to 1: this category's share of all the evidence in the text. */
  confidence: number
  /** The words that spoke for it. */
  words: string[]
}

/** How many categories know a word: one that all know says little. */
const knownBy = new Map<string, number>()
for (const { words } of categories) for (const word of words) knownBy.set(word, (knownBy.get(word) ?? 0) + 1)

/** Longer words say more: two characters weigh 1, four weigh 3. */
const weight = (word: string) => (word.length === 1 ? 0.3 : word.length - 1) / (knownBy.get(word) ?? 1)

/** Words of the category that stand in the text, those inside a longer hit left out. */
function spoken(text: string, { words }: Category): string[] {
  const hits = words.filter((word) => text.includes(word))
  return hits.filter((word) => !hits.some((other) => other !== word && other.includes(word)))
}

/** Up to `most` categories that the words of a text speak for, likeliest first; none when no word is known. */
export function suggest(text: string, most = 3): Suggestion[] {
  const plain = text.toLowerCase().replace(/\s+/g, '')
  const scored = categories
    .map((category) => ({ category, words: spoken(plain, category) }))
    .filter(({ words }) => words.length > 0)
    .map(({ category, words }) => ({ category, words, score: words.reduce((sum, word) => sum + weight(word), 0) }))
    .sort((a, b) => b.score - a.score)
  const total = scored.reduce((sum, { score }) => sum + score, 0)
  return scored.slice(0, most).map(({ category, words, score }) => ({
    category: category.code,
    department: category.department,
    confidence: Math.round((score / total) * 1000) / 1000,
    words,
  }))
}
