import { type CategoryCode, categories } from '../../../../cloudfunctions/contract'
import { city } from './city'
import { facility } from './facility'
import { housing } from './housing'
import { illegal } from './illegal'
import { neighbour } from './neighbour'
import { noise } from './noise'
import { other } from './other'
import { pets } from './pets'
import { safety } from './safety'
import type { CategoryWords } from './shape'
import { traffic } from './traffic'
import { utility } from './utility'
import { welfare } from './welfare'

export type { CategoryWords, Season, StoryWords } from './shape'

const groups: Record<string, Record<string, CategoryWords>> = {
  city,
  housing,
  traffic,
  noise,
  utility,
  facility,
  safety,
  illegal,
  neighbour,
  welfare,
  pets,
  other,
}

/** What people write and hear, by category. */
export const wordsOf = new Map<CategoryCode, CategoryWords>(
  categories.map(({ code, group }) => [code, groups[group]?.[code.slice(group.length + 1)] as CategoryWords]),
)
