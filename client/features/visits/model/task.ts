import { type VisitTask, visitRhythms } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { daysBetween, momentWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'

export interface TaskView {
  key: string
  unitId: string
  door: string
  /** 302 · 朴女士 */
  title: string
  where: string
  /** 每周一次，上次是 11 月 12 日 9:00 */
  quiet: string
  tag: { words: string; tone: TagTone }
  care: boolean
  label: string
}

/** Due days are mornings: what was due three mornings ago is three days late. */
function dueTag(dueAt: number, now: number): TaskView['tag'] {
  const days = daysBetween(now, dueAt)
  if (days < 0) return { words: `过了 ${-days} 天`, tone: 'red' }
  if (days === 0) return { words: '今天', tone: 'amber' }
  return { words: days === 1 ? '明天' : `${days} 天后`, tone: 'plain' }
}

export const planWords = (every: VisitTask['every'], lastAt: number | null, now: number): string =>
  [
    every ? `${visitRhythms[every]}走访一次` : '没有定走访周期',
    lastAt === null ? '还没走访过' : `上次 ${momentWords(lastAt, now)}`,
  ].join('，')

export function taskView(task: VisitTask, now: number): TaskView {
  const { unitId, door, called, care, every, lastAt, dueAt } = task
  const title = [`${door} 室`, called.join('、')].filter(Boolean).join(' · ')
  const quiet = planWords(every, lastAt, now)
  const tag = dueTag(dueAt, now)
  const where = spaced(task.areaName)
  const label = [title, where, tag.words, care && '关爱对象', quiet].filter(Boolean).join('，')
  return { key: `${unitId}-${door}`, unitId, door, title, where, quiet, tag, care, label }
}
