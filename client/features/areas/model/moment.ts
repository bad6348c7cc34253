import { hourOfDay, momentWords } from '../../../language/time'

export type Moment = 'soon' | 'tomorrow' | 'after' | 'week'

export const moments: ReadonlyArray<{ name: Moment; words: string; days: number }> = [
  { name: 'tomorrow', words: '明天零点', days: 1 },
  { name: 'after', words: '后天零点', days: 2 },
  { name: 'week', words: '一周后零点', days: 7 },
  { name: 'soon', words: '尽快', days: 0 },
]

/** What is asked of `publish`. */
export function fromOf(moment: Moment, now: number): number | 'now' {
  const days = moments.find(({ name }) => name === moment)?.days ?? 1
  return days === 0 ? 'now' : hourOfDay(now, days, 0)
}

/** 发布，明天零点生效 */
export const publishWords = (moment: Moment): string =>
  moment === 'soon' ? '发布，几分钟后生效' : `发布，${moments.find(({ name }) => name === moment)?.words ?? ''}生效`

/** 明天 0:00 生效; 已经生效. */
export const inForceWords = (from: number | null, now: number): string => {
  if (from === null) return ''
  return from > now ? `${momentWords(from, now)} 生效` : '已经生效'
}
