import type { LowMatter, Outcome } from '../../contract'
import { dateOf, dayOf } from '../calendar/working-time'
import type { Caller } from '../permission/may-do'
import { signedBy } from './names'
import type { MatterDocument } from './stored'

/** Nobody reads here how his own work was rated. */
export const isOwnWork = ({ receiver, first, result }: MatterDocument, openid: string): boolean =>
  [receiver, first, result?.by].some((one) => one?.openid === openid)

/** What was rated; a matter that was opened once more keeps it in its events alone. */
function ratedIn({ rating, events }: MatterDocument): { outcome: Outcome; stars: number; words: string | null } | null {
  if (rating) return rating
  const facts = events.filter(({ kind }) => kind === 'rated').at(-1)?.facts
  if (!facts || typeof facts.stars !== 'number') return null
  const words = typeof facts.words === 'string' ? facts.words : null
  return { outcome: facts.outcome as Outcome, stars: facts.stars, words }
}

/** A low rating of a matter, for who keeps its centre; `lowId` says nothing of the matter. */
export function lowMatter(matter: MatterDocument, { posts }: Caller, lowId: string): LowMatter | null {
  const { followUp, items, receiver } = matter
  const rated = ratedIn(matter)
  if (followUp?.why !== 'low' || !rated) return null
  const isAsker = posts.some(({ postId }) => postId === followUp.post.postId)
  return {
    ...{ lowId, date: dateOf(dayOf(followUp.at)), items: items.map(({ name }) => name), receiver: receiver.name },
    ...{ outcome: rated.outcome, stars: rated.stars, words: rated.words },
    asks: { by: signedBy(followUp.post), until: followUp.dueAt, done: followUp.done },
    reopened: followUp.done?.outcome === 'not',
    matterId: isAsker ? matter._id : null,
  }
}
