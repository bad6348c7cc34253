import type { OutputOf, ReceiptFigures, routes, UnreadDoor } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { sinceWords } from '../../../language/time'

export interface FiguresView {
  areaId: string
  name: string
  read: number
  households: number
  unread: number
  /** 0 to 100. */
  percent: number
  /** 上门告知 2 户. */
  note: string
}

export function figuresView({ areaId, name, households, read, told }: ReceiptFigures): FiguresView {
  const unread = Math.max(0, households - read)
  const percent = households === 0 ? 0 : Math.min(100, Math.round((read * 100) / households))
  const note = [unread > 0 ? `${unread} 户还没看` : '都看过了', told > 0 && `上门告知 ${told} 户`]
  return {
    ...{ areaId, name: spaced(name), read, households, unread, percent },
    note: note.filter(Boolean).join(' · '),
  }
}

/** The part that has come least far first. */
export const slowestFirst = (parts: readonly ReceiptFigures[]): FiguresView[] =>
  parts.map(figuresView).sort((a, b) => a.percent - b.percent || b.unread - a.unread)

/** 朴女士、金先生; 金奶奶 · 没有智能手机; 刚刚提醒过. */
export function unreadWords({ people, phoneless, nudgedAt }: UnreadDoor, now: number): string {
  const who = people.map(({ called }) => called || '没留称呼').join('、')
  return [who, phoneless && '没有智能手机', nudgedAt !== null && spaced(`${sinceWords(nudgedAt, now)}提醒过`)]
    .filter(Boolean)
    .join(' · ')
}

export interface NudgedView {
  tone: 'good' | 'careful'
  title: string
  words: string
}
type Nudged = OutputOf<typeof routes.groups.nudge>
const named = (doors: readonly string[]) => doors.join('、')

/** What came of a reminder: whom it rang at, and whom it is better to ring or to visit. */
export function nudgedWords({ sent, morning, none, today, nobody }: Nudged): NudgedView {
  const words = [
    morning.length > 0 && `${named(morning)} 夜里不打扰，早上七点提醒；急的话打个电话`,
    none.length > 0 && `${named(none)} 没开微信提醒，已放进消息里，打个电话更快`,
    nobody.length > 0 && `${named(nobody)} 没有手机，请上门说一声`,
    today.length > 0 && `${named(today)} 今天提醒过了，不再打扰`,
  ]
  const title = titleOf(sent.length, morning.length)
  return { tone: sent.length + morning.length > 0 ? 'good' : 'careful', title, words: words.filter(Boolean).join('。') }
}

function titleOf(sent: number, morning: number): string {
  if (sent > 0) return `已在微信里提醒 ${sent} 户`
  return morning > 0 ? `明早提醒 ${morning} 户` : '这次没有发出微信提醒'
}
