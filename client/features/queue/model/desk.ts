import { type DeskTicket, type DeskView, MOST_CALLS } from '../../../contract'
import { clockWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'
import type { Figure } from '../../../ui/layout/figures-hero'

/** 高龄津贴申请、居住证明 */
export const itemsWords = ({ items }: Pick<DeskTicket, 'items'>): string => items.map(({ name }) => name).join('、')

/** How somebody came: 约 10:00, 现场; early and late are said. */
export function cameWords({ kind, startAt, arrival }: Pick<DeskTicket, 'kind' | 'startAt' | 'arrival'>): string {
  if (kind === 'walkIn' || startAt === null) return '现场取号'
  const late = arrival === 'late' ? '，迟到' : arrival === 'early' ? '，早到' : ''
  return `约 ${clockWords(startAt)}${late}`
}

/** How long somebody has waited, in minutes. */
export const waitedMinutes = ({ arrivedAt }: Pick<DeskTicket, 'arrivedAt'>, now: number): number =>
  Math.max(0, Math.round((now - arrivedAt) / 60_000))

/** 约 10:00，等了 12 分钟 */
export const lineNote = (ticket: DeskTicket, now: number): string =>
  `${cameWords(ticket)}，等了 ${waitedMinutes(ticket, now)} 分钟`

export interface TicketTag {
  words: string
  tone: TagTone
}

/** What stands out about a number: set aside, handed on, or whom to be careful with. */
export function tagsOf({ state, care, paper, arrival }: DeskTicket): TicketTag[] {
  const standing: Partial<Record<DeskTicket['state'], TicketTag>> = {
    parked: { words: '缺材料', tone: 'plain' },
    missed: { words: '过号', tone: 'plain' },
    transferred: { words: '转来', tone: 'pine' },
  }
  return [
    ...(standing[state] ? [standing[state]] : []),
    ...(care ? [{ words: '照顾', tone: 'pine' as const }] : []),
    ...(paper ? [{ words: '纸号', tone: 'plain' as const }] : []),
    ...(arrival === 'late' ? [{ words: '迟到', tone: 'plain' as const }] : []),
  ]
}

export const deskStateWords = { open: '正在叫号', paused: '歇一会儿', closed: '还没开始' } as const

/** The day in four figures; what has not been counted yet is null. */
export const dayFigures = ({ waiting, coming, done, average }: DeskView): Figure[] => [
  { words: '在等', value: `${waiting.length}` },
  { words: '约了没到', value: coming === null ? null : `${coming}` },
  { words: '已办', value: `${done}` },
  { words: '平均分钟', value: average === null ? null : `${average}` },
]

/** What is done with the number in hand, the first the largest. */
export type HandAct = 'serve' | 'recall' | 'pass' | 'finish' | 'park' | 'transfer'
export function handActs({ state, calls }: Pick<DeskTicket, 'state' | 'calls'>): HandAct[] {
  if (state === 'serving') return ['finish', 'park', 'transfer']
  return ['serve', calls < MOST_CALLS ? 'recall' : 'pass', 'transfer']
}

export const handWords: Record<HandAct, string> = {
  serve: '来了，开始办',
  recall: '再叫一次',
  pass: '没来，过号',
  finish: '办好了',
  park: '材料不齐',
  transfer: '转窗口',
}

/** What the hand card says of time: 叫了 2 次, 1 分钟前; 办了 8 分钟, of about 25. */
export function handTime({ state, calls, calledAt, servedAt, minutes }: DeskTicket, now: number): string {
  const since = (at: number | null) => Math.max(0, Math.round((now - (at ?? now)) / 60_000))
  if (state === 'serving') return `办了 ${since(servedAt)} 分钟，预计 ${minutes} 分钟`
  const ago = since(calledAt)
  return `叫了 ${calls} 次，${ago === 0 ? '刚刚' : `${ago} 分钟前`}`
}
