import type { CategoryCode, Instant, Point } from '../../contract'
import { likeness } from '../recognition/likeness'
import { metresBetween } from '../routing/near'
import type { RequestDocument } from './stored'

const DAY = 86_400_000
/** "Neighbours already raised this": within 150 m, in 14 days. */
export const NEAR_METRES = 150
export const SIMILAR_DAYS = 14 * DAY
/** The same place and category within 30 days of closing comes back under the old owner. */
export const RECURRENCE_DAYS = 30 * DAY
/** A case may have been open for long before it closed. */
export const RECURRENCE_REACH = 120 * DAY
/** GPS is rough: one's own place is believed further than a neighbour's. */
const SAME_PLACE_OWN = 50
const SAME_PLACE_OTHERS = 10

/** With the same category a few common words are enough; without, most must be. */
const ALIKE = { sameCategory: 0.12, anyCategory: 0.3 }

/** What is judged of a case near by, and no more is asked for: there may be two hundred of them, and an answer holds 1 MB. */
export const JUDGED_AS_BACK = [
  ...(['_id', 'state', 'kind', 'visibility', 'updatedAt', 'category'] as const),
  ...(['place', 'areaId', 'spot', 'reporter', 'recurrences'] as const),
] as const
export const JUDGED_AS_ALIKE = [
  ...(['_id', 'state', 'open', 'kind', 'visibility', 'createdAt', 'category'] as const),
  ...(['spot', 'title', 'text', 'reporter', 'joiners'] as const),
] as const
type AsBack = Pick<RequestDocument, (typeof JUDGED_AS_BACK)[number]>
type AsAlike = Pick<RequestDocument, (typeof JUDGED_AS_ALIKE)[number]>

export interface Similar<T> {
  request: T
  metres: number
  likeness: number
}

/** Open cases near a point that speak of the same matter, likeliest first. */
export function similarTo<T extends AsAlike>(
  about: { text: string; category: CategoryCode | null; point: Point; now: Instant },
  nearby: readonly T[],
): Array<Similar<T>> {
  return nearby
    .filter((request) => request.open && request.kind === 'request' && request.visibility === 'neighbours')
    .filter(({ createdAt }) => createdAt >= about.now - SIMILAR_DAYS)
    .flatMap((request) => {
      const metres = request.spot ? metresBetween(about.point, request.spot) : Number.POSITIVE_INFINITY
      const alike = likeness(about.text, request.text)
      const enough = request.category === about.category ? ALIKE.sameCategory : ALIKE.anyCategory
      return metres <= NEAR_METRES && alike >= enough ? [{ request, metres, likeness: alike }] : []
    })
    .sort((a, b) => b.likeness - a.likeness || a.metres - b.metres)
}

/** The case that has come back: closed within 30 days, of this category, at this very place; the reporter's own first. */
export function recurrenceOf<T extends AsBack>(
  about: {
    openid: string
    category: CategoryCode | null
    areaId: string
    byArea: boolean
    point: Point | null
    now: Instant
  },
  nearby: readonly T[],
): T | null {
  const { category, now, openid } = about
  if (category === null) return null
  const back = nearby.filter((request) => {
    const own = request.reporter.openid === openid
    return (
      request.state === 'closed' &&
      request.kind === 'request' &&
      request.category === category &&
      request.updatedAt >= now - RECURRENCE_DAYS &&
      (own || request.visibility === 'neighbours') &&
      samePlace(about, request, own)
    )
  })
  return back.find(({ reporter }) => reporter.openid === openid) ?? back[0] ?? null
}

/** Picked areas are the same where they are the same area; points where they are near enough. */
function samePlace(
  about: { areaId: string; byArea: boolean; point: Point | null },
  request: AsBack,
  own: boolean,
): boolean {
  if (about.byArea !== (request.place.kind === 'area')) return false
  if (about.byArea) return about.areaId === request.areaId
  const { spot } = request
  const reach = own ? SAME_PLACE_OWN : SAME_PLACE_OTHERS
  return about.point !== null && spot !== null && metresBetween(about.point, spot) <= reach
}
