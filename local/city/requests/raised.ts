import { type CategoryCode, codeSigns, type Instant, type Why } from '../../../cloudfunctions/contract'
import { suggest } from '../../../cloudfunctions/core/recognition/suggest'
import type { Raising } from '../../../cloudfunctions/core/request/raise'
import { responsibleFor } from '../../../cloudfunctions/core/routing/responsible'
import type { Random } from '../random'
import type { Around } from './around'
import type { PlaceFound } from './occasion'

/** A suggestion is taken without asking only when most of the evidence is for it. */
const SURE = 0.5

export interface Story {
  /** Counts the cases of the city. */
  number: number
  openid: string
  text: string
  category: CategoryCode
  /** Whether the reporter tapped the category, or left it to the words. */
  tapped: boolean
  where: PlaceFound
  at: Instant
}

/** A story as it is handed in: its id and number, its category and why, and who answers first. */
export function raisingOf(
  { number, openid, text, category, tapped, where, at }: Story,
  around: Around,
  random: Random,
): Raising {
  const { place, placed } = where
  const told = tapped ? chosen(category) : recognised(text)
  const posts = around.posts({ areaPath: placed.area.areaPath, departmentId: null }, at)
  const requestId = `case-${String(number).padStart(5, '0')}`
  return {
    requestId,
    code: Array.from({ length: 6 }, () => random.pick([...codeSigns])).join(''),
    openid,
    key: `${requestId}-0`,
    text,
    photos: [],
    place,
    category: told,
    placed,
    responsible: responsibleFor(placed.area, told.code, posts, at),
  }
}

const chosen = (code: CategoryCode): Raising['category'] => ({ code, why: { rule: 'chosen', category: code } })

function recognised(text: string): { code: CategoryCode | null; why: Why } {
  const [best] = suggest(text, 1)
  if (!best || best.confidence < SURE) return { code: null, why: { rule: 'uncategorised' } }
  return { code: best.category, why: { rule: 'words', category: best.category, words: best.words } }
}
