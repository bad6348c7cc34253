import { comesHome, type Instant, type TemplateUse } from '../../contract'
import { quietUntil } from '../notice/quiet'
import type { PendingNotice } from '../notice/stored'
import { shortened } from '../request/title'
import type { BookingDocument } from './stored'
import { nearWords } from './tick'
import { dayWords, timeWords } from './times'

/** Page that a notice of a booking opens. */
export const bookingPage = (bookingId: string): string => `packages/appointments/booking/index?id=${bookingId}`
export const appealsPage = (centreId: string): string => `packages/centre/appeals/index?centreId=${centreId}`

interface Said {
  booking: BookingDocument
  now: Instant
}
interface Row {
  /** Whether the phone is rung; else the inbox is enough. */
  push: boolean
  /** When it is of no use any more. */
  until?: (booking: BookingDocument) => Instant
  title: (said: Said) => string
  words: (said: Said) => string
}

const when = ({ date, minute }: BookingDocument) => timeWords(date, minute)
const what = ({ items }: BookingDocument) => items.map(({ name }) => name).join('、')
const who = ({ called }: BookingDocument) => (called === '' ? '您' : called)

/** What is said differently where one comes, and where somebody comes to the house. */
const ways = {
  desk: {
    where: ({ centreName, postName }: BookingDocument) => `${centreName}${postName}`,
    instead: ({ postName }: BookingDocument) => `请到${postName}`,
    receives: '接待',
    ...{ ready: '请带好材料。', tomorrow: '别忘了来', prevented: '来不了请提前取消。' },
    ...{ soon: '一小时后见', atLast: '到了请扫码签到。', shut: '那天开不了门，对不住' },
  },
  visit: {
    where: ({ worker }: BookingDocument) => `${worker}上门`,
    instead: ({ worker }: BookingDocument) => `${worker}上门`,
    receives: '上门',
    ...{ ready: '请在家备好材料。', tomorrow: '我们上门', prevented: '不方便请提前取消。' },
    ...{ soon: '一小时后上门', atLast: '请留人在家。', shut: '那天来不了，对不住' },
  },
} as const
const way = ({ mode }: BookingDocument) => ways[comesHome(mode) ? 'visit' : 'desk']
const where = (booking: BookingDocument) => way(booking).where(booking)
const lastChange = ({ changes }: BookingDocument) => changes.at(-1)?.words ?? ''

/** What somebody is told of his booking, and in which words. */
export const bookingNotices = {
  booked: {
    push: false,
    title: () => '约好了',
    words: ({ booking }) => `${when(booking)}，${where(booking)}，办${what(booking)}。${way(booking).ready}`,
  },
  offered: {
    push: true,
    until: ({ offerUntil, startAt }) => offerUntil ?? startAt,
    title: () => '有空位了，给您留着',
    words: ({ booking }) => `${when(booking)}有空位，请在${clockOf(booking.offerUntil ?? 0)}前点“要”，过时给下一位。`,
  },
  lapsed: {
    push: false,
    title: () => '留的位子已给下一位',
    words: ({ booking }) => `${when(booking)}的位子过了时间。还想约，请再选时间或再排队。`,
  },
  remindedDay: {
    push: true,
    until: ({ startAt }) => startAt,
    title: ({ booking, now }) => `${nearWords(booking.date, now)}${clockAt(booking)}，${way(booking).tomorrow}`,
    words: ({ booking }) => `${when(booking)}，${where(booking)}，办${what(booking)}。${way(booking).prevented}`,
  },
  remindedHour: {
    push: true,
    until: ({ startAt }) => startAt,
    title: ({ booking }) => way(booking).soon,
    words: ({ booking }) => `${clockAt(booking)}，${where(booking)}，办${what(booking)}。${way(booking).atLast}`,
  },
  inherited: {
    push: true,
    title: ({ booking }) => `换${booking.worker}${way(booking).receives}，时间不变`,
    words: ({ booking }) => `${when(booking)}不变，${way(booking).instead(booking)}。${lastChange(booking)}`,
  },
  withdrawn: {
    push: true,
    title: ({ booking }) => way(booking).shut,
    words: ({ booking }) => `${when(booking)}：${lastChange(booking)}`,
  },
  warned: {
    push: false,
    title: () => '这次没等到您',
    words: ({ booking }) => `${when(booking)}${who(booking)}没有来。来不了请提前取消；确有原因，可以点开说明。`,
  },
  banned: {
    push: true,
    title: () => '没来的次数到了，暂停预约',
    words: ({ booking }) =>
      `${dayWords(dateOf(booking.miss?.banUntil ?? 0))}起可以再约，现在可以直接到现场取号。不对的话，请申诉。`,
  },
  ruled: {
    push: false,
    title: ({ booking }) => (booking.miss?.appeal?.ruled === 'upheld' ? '您的说明已认可' : '您的说明看过了'),
    words: ({ booking }) => booking.miss?.appeal?.reason ?? '',
  },
  appealed: {
    push: true,
    title: () => '有人说明没来的原因，请看看',
    words: ({ booking }) => `${when(booking)}：${booking.miss?.appeal?.words ?? ''}`,
  },
} as const satisfies Record<string, Row>
export type BookingNotice = keyof typeof bookingNotices

const clockAt = ({ date, minute }: BookingDocument) => timeWords(date, minute).split(' ').at(-1) ?? ''
const shifted = (at: Instant) => new Date(at + 8 * 3_600_000).toISOString()
const clockOf = (at: Instant) => shifted(at).slice(11, 16).replace(/^0/, '')
const dateOf = (at: Instant) => shifted(at).slice(0, 10)

const USE: TemplateUse = 'booking'
const thing = (text: string) => ({ value: shortened(text.replace(/\s+/g, ' ').trim() || '无', 20) })

/** One notice of a booking, to its owner unless somebody else is named; it waits in the booking until it is delivered. */
export function noticeOf(
  kind: BookingNotice,
  booking: BookingDocument,
  now: Instant,
  to: { openid: string; page: string } = { openid: booking.openid, page: bookingPage(booking._id) },
): PendingNotice {
  const row: Row = bookingNotices[kind]
  const words = row.words({ booking, now })
  // What comes of itself, or of the centre, can wait until the morning: the inbox has it at once.
  const held = row.push ? quietUntil(now) : null
  return {
    ...{ ...to, kind: 'booking', title: row.title({ booking, now }), words, at: now, attempts: 0, pushed: false },
    ...(row.until ? { until: row.until(booking) } : {}),
    ...(held === null ? {} : { heldUntil: held }),
    push: row.push ? { use: USE, data: fieldsOf(booking, row.title({ booking, now })) } : null,
  }
}

/** The fields of the template by WeChat's names, as declared in config/cloud.ts. */
const fieldsOf = (booking: BookingDocument, title: string) => ({
  thing1: thing(what(booking)),
  time2: { value: templateTime(booking.startAt) },
  thing3: thing(booking.centreName),
  thing4: thing(title),
})

/** WeChat's `time`: 2026年11月24日 09:30. */
const templateTime = (at: Instant) => shifted(at).replace(/^(\d+)-0?(\d+)-0?(\d+)T(\d\d:\d\d).*$/, '$1年$2月$3日 $4')
