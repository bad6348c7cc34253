import { BEHIND, MOST_CALLS, type TicketState, type TicketView } from '../../../contract'
import { clockWords } from '../../../language/time'

/** pine: waits · gold: is wanted now · paper: over, or put aside. */
export type FaceTone = 'pine' | 'gold' | 'paper'

/** What a number says to its holder: one thing large, one sentence under it. */
export interface Face {
  tone: FaceTone
  title: string
  words: string
}

export const deskWords = (desk: TicketView['desk']): string => (desk ? `${desk.no} 号窗口` : '窗口')

const faces: Record<TicketState, (ticket: TicketView) => Face> = {
  waiting: (ticket) => ({ tone: 'pine', title: aheadWords(ticket), words: minutesWords(ticket) }),
  transferred: ({ desk, words }) => ({
    tone: 'pine',
    title: `请到 ${deskWords(desk)}前等`,
    words: `${words ? `${words}。` : ''}这个窗口下一位就叫您`,
  }),
  called: ({ desk, calls }) => ({
    tone: 'gold',
    title: `请到 ${deskWords(desk)}`,
    words: calls > 1 ? `第 ${calls} 次叫您了，共叫 ${MOST_CALLS} 次` : '轮到您了，慢慢走，窗口等您',
  }),
  serving: ({ desk }) => ({ tone: 'pine', title: `正在 ${deskWords(desk)}办`, words: '办完请给我们打个分' }),
  parked: ({ words }) => ({
    tone: 'paper',
    title: '还缺材料',
    words: `${words ?? '请按窗口说的准备'}。带齐了回来，不用重新取号`,
  }),
  missed: () => ({
    tone: 'paper',
    title: `叫了 ${MOST_CALLS} 次没等到您`,
    words: `别着急，点“我回来了”，再等 ${BEHIND} 位就轮到您`,
  }),
  done: ({ rating, may }) => ({
    tone: 'paper',
    title: '办好了',
    words: rating ? '评过了，谢谢您' : may.includes('rate') ? '办得怎么样，请您说一句' : '有事随时再来',
  }),
  left: () => ({ tone: 'paper', title: '这个号不排了', words: '还要办，随时可以重新取号或预约' }),
}

export const faceOf = (ticket: TicketView): Face => faces[ticket.state](ticket)

/** From so many minutes on he should be where he is called. */
const SOON = 10

function aheadWords({ ahead, minutes }: TicketView): string {
  if (ahead === null) return '正在排队'
  if (ahead === 0 && minutes === null) return '您排在第一位'
  return ahead === 0 ? '下一位就是您' : `前面还有 ${ahead} 位`
}

function minutesWords({ minutes }: TicketView): string {
  if (minutes === null) return '窗口还没开始叫号，请先坐一会儿'
  if (minutes < 1) return '马上就叫，请留意大屏'
  return `大约 ${minutes} 分钟${minutes <= SOON ? '，请到大厅里等' : ''}`
}

/** How he came, where that decides his place in line. */
export function arrivalWords({ arrival, startAt }: TicketView): string | null {
  if (startAt === null || arrival === null) return null
  const clock = clockWords(startAt)
  const words = {
    early: `您来早了。${clock} 前 10 分钟起按预约先叫，这会儿按现场号排`,
    onTime: `约的是 ${clock}，到点先叫您`,
    late: `过了约好的 ${clock}，按现场号排`,
  }
  return words[arrival]
}

/** Somebody wants something of him now, or soon. */
export const isOpen = ({ state }: Pick<TicketView, 'state'>): boolean => state !== 'done' && state !== 'left'

/** A 0 1 2: as a screen reader is to read it. */
export const spelled = (number: string): string => [...number].join(' ')

/** A012 · 前面还有 3 位, for a card. */
export interface TicketCardView {
  ticketId: string
  number: string
  title: string
  words: string
  where: string
  warm: boolean
}

export function ticketCard(ticket: TicketView): TicketCardView {
  const { tone, title, words } = faceOf(ticket)
  const { ticketId, number, centre, items, state } = ticket
  return {
    ...{ ticketId, number, title, words },
    where: [centre.name, items.map(({ name }) => name).join(' + ')].filter(Boolean).join(' · '),
    warm: tone === 'gold' || state === 'missed' || state === 'parked' || ticket.may.includes('rate'),
  }
}

/** What stands first: who is called, then who waits, then what may be rated. */
export function firstTicket(tickets: readonly TicketView[]): TicketView | null {
  const rank = ({ state }: TicketView) =>
    (({ called: 0, serving: 1, missed: 2 }) as Partial<Record<TicketState, number>>)[state] ??
    (state === 'done' ? 9 : 3)
  return (
    [...tickets].filter((one) => isOpen(one) || one.may.includes('rate')).sort((a, b) => rank(a) - rank(b))[0] ?? null
  )
}
