import type { BookingDay, DayKind, ServiceMode } from '../../../contract'
import { dayName, dayNumber, shortDay } from './day'
import type { ForWhom } from './draft'

/** A day of the strip as it stands there. */
export interface StripDay {
  date: string
  /** 今天, 周六 */
  weekday: string
  number: string
  /** 余 14, 约满, 休, 调休上班 */
  tail: string
  tone: 'amber' | 'plain'
  /** Nothing can be taken; it still says why when it is tapped. */
  off: boolean
  label: string
}

const tails: Record<DayKind, (day: BookingDay) => string> = {
  open: ({ left }) => `余 ${left}`,
  madeUp: () => '调休上班',
  full: () => '约满',
  late: () => '约不上',
  off: () => '休',
  holiday: ({ words }) => words ?? '放假',
  closed: () => '停办',
  past: () => '已过',
  beyond: () => '还没放',
  unpublished: () => '待公布',
}

const longest = 4
const free = ({ kind, left }: BookingDay) => (kind === 'open' || kind === 'madeUp') && left > 0

export function stripDay(day: BookingDay, now: number): StripDay {
  const madeUp = free(day) && (day.madeUp || day.kind === 'madeUp')
  const tail = madeUp ? '调休上班' : tails[day.kind](day)
  const weekday = shortDay(day.date, now)
  return {
    date: day.date,
    weekday,
    number: dayNumber(day.date),
    tail: tail.length > longest && !tail.startsWith('余') ? tail.slice(0, longest) : tail,
    tone: madeUp ? 'amber' : 'plain',
    off: !free(day),
    label: `${dayName(day.date, now)} ${dayNumber(day.date)} 日，${madeUp ? `调休上班，余 ${day.left}` : tail}`,
  }
}

/** The first day on which something is left. */
export const firstFree = (days: readonly BookingDay[]): string | null => days.find(free)?.date ?? null

const late: Record<ServiceMode, string> = {
  desk: '今天剩下的时间来不及约了',
  home: '这天没有排上门的班',
  errand: '这天没有排帮办的班',
  online: '网上办不用约时间',
}

/** Rounds outside the centre are planned day by day: where none is, the way leads by the form. */
const unplanned: Partial<Record<ServiceMode, { title: string; words: string }>> = {
  home: { title: '这两周还没排上门的班', words: '先填表申请，窗口受理后跟您约哪天上门' },
  errand: { title: '这两周还没排帮办的班', words: '先填表申请，窗口受理后跟您约哪天来办' },
}

/** Why a day cannot be chosen, and what to do instead; null where it can. */
export function reasonOf(
  day: BookingDay,
  days: readonly BookingDay[],
  mode: ServiceMode,
  now: number,
): { title: string; words: string } | null {
  if (free(day)) return null
  const titles: Record<DayKind, string> = {
    open: '这天约满了',
    madeUp: '这天约满了',
    full: '这天约满了',
    late: late[mode],
    off: `${dayName(day.date, now)}休息`,
    holiday: `${day.words ?? '节日'}放假，不上班`,
    closed: day.words ? `这天停办：${day.words}` : '这天停办',
    past: '这天已经过去了',
    beyond: '这天还没有放号',
    unpublished: '这天的放假安排还没公布',
  }
  const next = firstFree(days)
  const planned = next !== null || days.some(({ kind }) => kind === 'full')
  const outside = planned ? undefined : unplanned[mode]
  if (outside) return outside
  const words = next ? `最近能约的是 ${dayName(next, now)}` : '这两周都没有空位，可以排队等，或打电话问问中心'
  return { title: titles[day.kind], words }
}

/** In line one stands only where seats could become free, and only for oneself: what is offered is in the name of who waits. */
export const mayWait = ({ kind }: BookingDay, { kind: whom }: ForWhom): boolean => kind === 'full' && whom === 'me'

/** Evenings are wished for on days that are worked at all. */
export const mayWish = ({ kind }: BookingDay): boolean => kind === 'open' || kind === 'madeUp' || kind === 'full'
