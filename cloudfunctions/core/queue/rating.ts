import type { Instant } from '../../contract'
import type { Tiding } from '../notice/tiding'
import { LOW_STARS } from '../request/follow-up'
import type { TicketRecord } from './stored'

type Rating = NonNullable<TicketRecord['rating']>

/** As for requests: two stars and fewer, and what was not solved. */
export const isLow = ({ outcome, stars }: Pick<Rating, 'outcome' | 'stars'>): boolean =>
  stars <= LOW_STARS || outcome === 'not'

const outcomes = { solved: '办好了', half: '办了一半', not: '没办成' } as const

/** What the head hears: of which desk and matter, in which words; not of whom. The time of day would tell, so the day is enough. */
export const lowTiding = (
  { _id, centreId, centreName, deskName, items }: TicketRecord,
  { outcome, stars, words }: Rating,
  openid: string,
  now: Instant,
): Tiding => ({
  id: `ticket low ${_id}`,
  ...{ openid, kind: 'queue', at: now, push: null },
  title: `有一位居民打了 ${stars} 星`,
  words: `${centreName}${deskName ?? ''}，${items.map(({ name }) => name).join('、')}，${outcomes[outcome]}。${words ?? ''}`,
  page: `packages/centre/lows/index?centreId=${centreId}`,
})
