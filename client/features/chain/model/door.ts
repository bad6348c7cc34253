import type { HousemateView, OutputOf, routes } from '../../../contract'
import { dayWords, momentWords } from '../../../language/time'
import { livingAsWords } from './waiting'

export type DoorFacts = OutputOf<typeof routes.chain.door>

/** 业主 · 2024 年 3 月 1 日起; 单元长李秀英确认 */
export function mateWords({ as, words, since, confirmed }: HousemateView, now: number): string {
  const told = [as && livingAsWords[as], words].filter(Boolean).join('，')
  const by = confirmed
    ? `${confirmed.by || '名册'}${confirmed.vouched ? '担保' : '确认'}`
    : `${momentWords(since, now)} 申请，还没核实`
  return [told, by].filter(Boolean).join(' · ')
}

const rhythm = { day: '每天', week: '每周', month: '每月' } as const

/** 每周走访 · 上次 11 月 12 日 周四 */
export function visitWords({ every, lastAt, dueAt }: DoorFacts['visit'], now: number): string {
  const last = lastAt === null ? '还没走访过' : `上次 ${dayWords(lastAt)}`
  const due = dueAt !== null && dueAt <= now ? '该走访了' : ''
  return [every && `${rhythm[every]}走访`, last, due].filter(Boolean).join(' · ')
}

/** What a door is, in one line under its number. */
export function doorWords({ people, phoneless, care }: DoorFacts): string {
  const living = people.filter(({ confirmed }) => confirmed !== null).length
  const parts = [living > 0 && `${living} 人入户`, phoneless && '没有智能手机', care && '需关照']
  return parts.filter(Boolean).join(' · ') || '还没有人入户'
}
