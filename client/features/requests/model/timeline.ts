import type { Actor, TimelineEvent } from '../../../contract'
import { momentWords } from '../../../language/time'
import { dutyOf } from '../../chain/model/posts'
import { inner, text } from './facts'
import { type Sentence, sentenceOf } from './sentence'
import type { Whose } from './why'

export interface TimelineEntry extends Sentence {
  seq: number
  /** 网格长 · 昨天 8:41 */
  byline: string
  /** The newest stands out. */
  now: boolean
}

const dutyWords = ({ role, post, areaName }: Actor) => (role === 'post' && post ? dutyOf({ post, areaName }) : '')

/** Reminders among those who work on it; a resident has his own clock to look at. */
const betweenColleagues = new Set(['amber', 'late', 'alerted', 'left'])

/** It stands at the end of the story, and the reader has the next word. */
const myTurn = ({ kind }: TimelineEvent, resident: boolean) => kind === 'resolved' && resident

/** The events as people's sentences, the newest first; a neighbour who joined reads them as the reporter does. */
export function timelineOf(
  events: readonly TimelineEvent[],
  now: number,
  whose: Whose,
  resident = whose === '您',
): TimelineEntry[] {
  const told = events.filter(({ kind }) => !(resident && betweenColleagues.has(kind)))
  const behalf = behalfOf(events)
  const newest = Math.max(0, ...told.map(({ seq }) => seq))
  return [...told]
    .sort((one, other) => other.seq - one.seq)
    .map((event) => {
      const isNewest = event.seq === newest
      const asks = isNewest && myTurn(event, resident)
      const by = [dutyWords(event.actor), asks && event.actor.name].filter(Boolean).join(' ')
      return {
        ...sentenceOf(event.kind === 'revealed' ? { ...event, facts: { ...event.facts, behalf } } : event, whose),
        ...(asks ? { title: '办好了，请您评价' } : {}),
        seq: event.seq,
        byline: [by, momentWords(event.at, now)].filter(Boolean).join(' · '),
        now: isNewest,
      }
    })
}

/** For whom a head wrote it down; empty where the reporter speaks for himself. */
function behalfOf(events: readonly TimelineEvent[]): string {
  const submitted = events.find(({ kind }) => kind === 'submitted')
  return submitted ? text(inner(submitted.facts, 'onBehalf'), 'called') : ''
}

/** What is shown side by side: the place as it was reported, and as it was left. */
export function beforeAndAfter(before: readonly string[], after: readonly string[]) {
  const [first] = before
  const [last] = after
  return first && last ? { before: first, after: last } : null
}

/** I have given my word on the newest result, and others have not yet given theirs. */
export function hasRated(events: readonly TimelineEvent[]): boolean {
  const resolved = Math.max(0, ...events.filter(({ kind }) => kind === 'resolved').map(({ seq }) => seq))
  return events.some(({ kind, actor, seq }) => kind === 'rated' && actor.me && seq > resolved)
}
