import type { Instant, LowRating, OutputOf, routes } from '../../contract'
import { dateOf, dayOf } from '../calendar/working-time'
import { toldOf, toldRatings } from '../matter/ratings'
import type { Tiding } from '../notice/tiding'
import type { TicketRecord } from './stored'

type OwnService = OutputOf<typeof routes.queue.ratings>
type Rating = NonNullable<TicketRecord['rating']>

/** A low rating for the head; null where the record holds none. */
export function lowView({ lowId, rating, items, deskName, answer }: TicketRecord): LowRating | null {
  if (lowId === undefined || rating === null) return null
  return {
    ...{ lowId, date: dateOf(dayOf(rating.at)), items: items.map(({ name }) => name), deskName },
    ...{ outcome: rating.outcome, stars: rating.stars, words: rating.words },
    answer: answerView(answer),
  }
}

/** What the head did about it, without which post he holds. */
export const answerView = (answer: TicketRecord['answer']): LowRating['answer'] =>
  answer ? { at: answer.at, by: answer.by.name, words: answer.words } : null

/** How a worker's own service was rated, five at a time; what the head said to low ones as much together as they are. */
export function ownRatings(records: ReadonlyArray<Pick<TicketRecord, 'rating' | 'answer'>>): OwnService {
  const rated = records.flatMap(({ rating, answer }) => (rating ? [{ ...rating, answer }] : []))
  const answers = toldOf(rated).flatMap(({ answer }) => (answer ? [{ by: answer.by.name, words: answer.words }] : []))
  return { ...toldRatings(rated), answers: answers.sort((a, b) => (a.words < b.words ? -1 : 1)) }
}

/** Nobody reads here how his own work was rated. */
export const isOwnWork = ({ worker }: Pick<TicketRecord, 'worker'>, openid: string): boolean =>
  worker?.openid === openid

/** What makes a record a low one; written with the rating. */
export const lowMarks = (
  { at }: Pick<Rating, 'at'>,
  lowId: string,
): Pick<TicketRecord, 'lowAt' | 'lowId' | 'answer'> => ({
  ...{ lowAt: at, lowId, answer: null },
})

/** What whoever rated hears; null where he has left since. */
export const answeredTiding = ({ _id, openid, centreName, answer }: TicketRecord, now: Instant): Tiding | null =>
  openid === null || !answer
    ? null
    : {
        id: `ticket low answered ${_id}`,
        ...{ openid, kind: 'queue', at: now, push: null },
        title: '您打的分，中心回话了',
        words: `${centreName}${answer.by.name}：${answer.words}`,
        page: `packages/appointments/ticket/index?id=${_id}`,
      }
