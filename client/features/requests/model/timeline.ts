import type { Actor, TimelineEvent } from '../../../contract'
import { momentWords } from '../../../language/time'
import { dutyOf } from '../../chain/model/posts'
import { type Sentence, sentenceOf } from './sentence'

export interface TimelineEntry extends Sentence {
  seq: number
  /** 网格长 · 昨天 8:41 */
  byline: string
  /** The newest stands out. */
  now: boolean
}

const dutyWords = ({ role, post, areaName }: Actor) => (role === 'post' && post ? dutyOf({ post, areaName }) : '')

/** The events as people's sentences, the newest first. */
export function timelineOf(events: readonly TimelineEvent[], now: number): TimelineEntry[] {
  const newest = Math.max(0, ...events.map(({ seq }) => seq))
  return [...events]
    .sort((one, other) => other.seq - one.seq)
    .map((event) => ({
      ...sentenceOf(event),
      seq: event.seq,
      byline: [dutyWords(event.actor), momentWords(event.at, now)].filter(Boolean).join(' · '),
      now: event.seq === newest,
    }))
}

/** What is shown side by side: the place as it was reported, and as it was left. */
export function beforeAndAfter(before: readonly string[], after: readonly string[]) {
  const [first] = before
  const [last] = after
  return first && last ? { before: first, after: last } : null
}
