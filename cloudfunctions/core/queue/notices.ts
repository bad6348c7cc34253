import type { Instant, TicketState } from '../../contract'
import type { Tiding } from '../notice/tiding'
import { shortened } from '../request/title'
import { numberOf } from './number'
import { type QueueDocument, type Ticket, ticketIdOf } from './stored'

/** Page that a notice of a number opens. */
export const ticketPage = (ticketId: string): string => `packages/appointments/ticket/index?id=${ticketId}`

interface Said {
  number: string
  centre: string
  desk: string
  ahead: number
  words: string
}

/** What somebody is told of his number, and in which words. */
export const ticketNotices = {
  near: {
    push: true,
    title: ({ ahead }) => (ahead === 0 ? '下一个就是您' : `前面还有 ${ahead} 位，快到您了`),
    words: ({ number, centre }) => `${number} 号，请到${centre}等候区坐一坐，听到叫号再过来。`,
  },
  called: {
    push: true,
    title: ({ desk }) => `请到${desk}`,
    words: ({ number, desk }) => `${number} 号，轮到您了，请到${desk}。`,
  },
  missed: {
    push: false,
    title: ({ number }) => `${number} 过号了，别着急`,
    words: () => '叫了三次没等到您。到了点“我回来了”，排在后三位。',
  },
  parked: {
    push: false,
    title: () => '还差一点材料',
    words: ({ words, number }) => `还差：${words}。带来以后点“带齐了”，不用重新取号，还是 ${number}。`,
  },
  done: {
    push: false,
    title: () => '办好了，给我们打个分',
    words: ({ desk }) => `刚才在${desk}办的事，办得怎么样？点开说一说，接待的同事看不到是谁评的。`,
  },
  closed: {
    push: false,
    title: () => '今天没有办成，对不住',
    words: ({ number, centre }) => `${centre}今天下班了，${number} 没有办完。可以再约一个时间，约好的不用等。`,
  },
} as const satisfies Record<string, { push: boolean; title: (said: Said) => string; words: (said: Said) => string }>
export type TicketNotice = keyof typeof ticketNotices

const thing = (text: string) => ({ value: shortened(text.replace(/\s+/g, ' ').trim() || '无', 20) })
/** WeChat's `time`: 2026年11月24日 09:30. */
const templateTime = (at: Instant) =>
  new Date(at + 8 * 3_600_000).toISOString().replace(/^(\d+)-0?(\d+)-0?(\d+)T(\d\d:\d\d).*$/, '$1年$2月$3日 $4')

/** What the state of a number has to say to its holder. */
const told: Partial<Record<TicketState, TicketNotice>> = {
  called: 'called',
  missed: 'missed',
  parked: 'parked',
  done: 'done',
}

/** What its holder is told of where his number stands, once for each time that it came to stand there; null where he hears nothing. */
export function standingTiding(about: Omit<About, 'ahead'>): Tiding | null {
  const ticket = about.queue.tickets[about.id]
  const kind = ticket && told[ticket.state]
  return kind ? ticketTiding(kind, about, kind === 'done' ? null : ticket.stateAt) : null
}

interface About {
  queue: QueueDocument
  id: string
  centre: { name: string; posts: ReadonlyArray<{ no: number; name: string }> }
  ahead?: number
  now: Instant
}

/** One notice of a number, under an id that says it once; null where its holder has no phone with us. `time` tells one call from the next. */
export function ticketTiding(
  kind: TicketNotice,
  { queue, id, centre, ahead = 0, now }: About,
  time: number | null = null,
): Tiding | null {
  const ticket = queue.tickets[id]
  if (!ticket?.openid) return null
  const row: { push: boolean; title: (said: Said) => string; words: (said: Said) => string } = ticketNotices[kind]
  const desk = centre.posts.find(({ no }) => no === ticket.desk)?.name ?? '窗口'
  const said = { number: numberOf(queue, id), centre: centre.name, desk, ahead, words: ticket.words ?? '' }
  const ticketId = ticketIdOf(queue._id, id)
  return {
    id: `ticket ${kind} ${ticketId}${time === null ? '' : ` ${time}`}`,
    ...{ openid: ticket.openid, kind: 'queue', title: row.title(said), words: row.words(said), at: now },
    page: ticketPage(ticketId),
    push: row.push ? { use: 'booking', data: fieldsOf(ticket, row.title(said), centre.name, now) } : null,
  }
}

const fieldsOf = ({ items, startAt }: Ticket, title: string, centre: string, now: Instant) => ({
  thing1: thing(items.map(({ name }) => name).join('、')),
  time2: { value: templateTime(startAt ?? now) },
  thing3: thing(centre),
  thing4: thing(title),
})
