import type { OutputOf, routes } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { stateWords } from './state'

export type Similar = OutputOf<typeof routes.requests.similar>['items'][number]

export interface SimilarView {
  requestId: string
  title: string
  /** 已派单 · 2 户附议 */
  words: string
  when: string
  /** I have raised or joined it already. */
  mine: boolean
}

/** A neighbour's matter that sounds like the one being written. */
export const similarView = (
  { requestId, title, state, createdAt, joined, mine }: Similar,
  now: number,
): SimilarView => ({
  requestId,
  title: spaced(title),
  words: [stateWords[state], joined > 0 && `${joined} 户附议`].filter(Boolean).join(' · '),
  when: momentWords(createdAt, now),
  mine,
})
