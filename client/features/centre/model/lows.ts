import type { LowMatter, LowRating } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { dayWords, momentWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'
import { monthDay } from '../../appointments/model/day'
import { outcomeWords } from '../../requests/model/sayings'

/** A low rating as the head reads it: what for, how low, in which words, and what was done about it. */
export interface LowView {
  id: string
  title: string
  tag: { words: string; tone: TagTone }
  /** 1 星 · 9 月 1 日 · 1 号全能岗 */
  line: string
  words: string
  /** What was done, one line for each; empty where nothing was yet. */
  done: string[]
  mayAnswer: boolean
  /** For who asks again: the matter itself. */
  matterId: string | null
}

const tagOf = (isDone: boolean): LowView['tag'] =>
  isDone ? { words: '处理了', tone: 'pine' } : { words: '还没处理', tone: 'amber' }
const lineOf = (stars: number, outcome: string, date: string, where: string) =>
  [`${stars} 星`, outcomeWords[outcome], monthDay(date), where].filter(Boolean).join(' · ')

/** Of a number at a desk. */
export const lowTicket = (
  { lowId, date, items, deskName, outcome, stars, words, answer }: LowRating,
  now: number,
): LowView => ({
  ...{
    id: lowId,
    title: items.join('、'),
    tag: tagOf(answer !== null),
    line: lineOf(stars, outcome, date, spaced(deskName ?? '')),
  },
  ...{ words: words ?? '没有写话', matterId: null, mayAnswer: answer === null },
  done: answer ? [`${answer.by}回话：${answer.words}`, momentWords(answer.at, now)] : [],
})

/** Of a matter: it is asked about again by somebody who did not work on it. */
export function lowMatter(
  { lowId, date, items, receiver, outcome, stars, words, asks, reopened, matterId }: LowMatter,
  now: number,
): LowView {
  const { by, until, done } = asks
  const asked = done
    ? [`${by}回访：${outcomeWords[done.outcome] ?? ''}。${done.words}`, momentWords(done.at, now)]
    : [`${by}回访，${dayWords(until)}前`]
  return {
    ...{ id: lowId, title: items.join('、'), line: lineOf(stars, outcome, date, `${receiver}负责`), matterId },
    tag: done ? tagOf(true) : { words: '等回访', tone: 'amber' },
    ...{ words: words ?? '没有写话', mayAnswer: false },
    done: reopened ? [...asked, '又重新办了'] : asked,
  }
}
