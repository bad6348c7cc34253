import type { CategoryGroup } from '../../../../cloudfunctions/contract'
import type { categoryRows } from '../../../../cloudfunctions/contract/category-table'

/** When in the year a matter comes up. */
export type Season = 'always' | 'heating' | 'snow' | 'summer' | 'rain' | 'growing' | 'warm' | 'school' | 'yearEnd'

/**
 * What somebody writes, and with what it may end. `{a|b}` stands for one of its parts; `@小区 @楼 @单元 @路` for the place,
 * `@层 @门` for a storey and a door in it. A text opens with a short phrase, for that becomes the title.
 */
export interface StoryWords {
  text: string
  results: readonly string[]
}

export interface CategoryWords {
  /** How often it comes up beside the others in its season. */
  weight: number
  season: Season
  stories: readonly StoryWords[]
}

type RowName<Group extends CategoryGroup> = keyof (typeof categoryRows)[Group]['rows'] & string

/** Words for each of the six categories of a group. */
export type GroupWords<Group extends CategoryGroup> = Record<RowName<Group>, CategoryWords>
