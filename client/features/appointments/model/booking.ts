import type { BookingState, BookingView } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'
import { clockOf, dayName, fullDay } from './day'
import { modeWords } from './draft'

export const stateTags: Record<BookingState, { words: string; tone: TagTone }> = {
  booked: { words: '约好了', tone: 'pine' },
  offered: { words: '给您留着', tone: 'amber' },
  arrived: { words: '已到', tone: 'pine' },
  serving: { words: '正在办', tone: 'pine' },
  done: { words: '办过了', tone: 'plain' },
  missed: { words: '没来', tone: 'amber' },
  cancelled: { words: '已取消', tone: 'plain' },
  withdrawn: { words: '中心改期', tone: 'amber' },
  lapsed: { words: '已让给下一位', tone: 'plain' },
}

export const itemWords = ({ items }: Pick<BookingView, 'items'>): string => items.map(({ name }) => name).join(' + ')

/** 明天 9:30 */
export const whenWords = ({ date, minute }: Pick<BookingView, 'date' | 'minute'>, now: number): string =>
  `${dayName(date, now)} ${clockOf(minute)}`

export const postLine = ({ post, mode }: Pick<BookingView, 'post' | 'mode'>): string =>
  `${mode === 'desk' ? '' : `${modeWords[mode].name} · `}${spaced(post.name)} ${post.worker}`

/** A booking in a list. */
export interface BookingCardView {
  bookingId: string
  title: string
  when: string
  where: string
  tag: { words: string; tone: TagTone }
  /** It asks for something: a place that is kept, a closing that was told. */
  asks: string | null
  open: boolean
}

export function bookingCard(booking: BookingView, now: number): BookingCardView {
  const { bookingId, state, centre, called, offerUntil } = booking
  return {
    bookingId,
    title: `${itemWords(booking)}${called === '本人' ? '' : `（${called}）`}`,
    when: whenWords(booking, now),
    where: [centre.name, postLine(booking)].join(' · '),
    tag: stateTags[state],
    asks:
      state === 'offered' && offerUntil
        ? `有空位了，请在 ${momentWords(offerUntil, now)} 前定`
        : (asksOf[state] ?? null),
    open: ['booked', 'offered', 'arrived', 'serving'].includes(state),
  }
}

const asksOf: Partial<Record<BookingState, string>> = { withdrawn: '那天开不了门，请换个时间' }

/** What a booking's page says first: kindly, and what to do. */
export function headNote(
  booking: BookingView,
  now: number,
): { tone: 'good' | 'careful'; title: string; words?: string } | null {
  const { state, changes, miss } = booking
  const last = changes.at(-1)?.words
  if (state === 'withdrawn')
    return {
      tone: 'careful',
      title: '那天开不了门，对不住',
      words: `${last ?? ''} 请换个时间，材料不用重新准备`.trim(),
    }
  if (state === 'missed') return { tone: 'careful', ...missWords(miss, now) }
  if (state === 'lapsed') return { tone: 'careful', title: '位子已让给下一位', words: '还想去，可以再约或再排队' }
  if (state === 'booked' && last) return { tone: 'careful', title: '安排有变，时间不变', words: last }
  return null
}

function missWords(miss: BookingView['miss'], now: number): { title: string; words: string } {
  if (miss?.appeal?.ruled === 'upheld' || miss?.weight === 'forgiven')
    return { title: '这次不算没来', words: miss?.appeal?.reason ?? '中心看过了' }
  if (miss?.appeal?.ruled === 'open') return { title: '说明已交给中心', words: '路巷长看过以后告诉您' }
  const dismissed = miss?.appeal?.ruled === 'dismissed' ? `中心回复：${miss.appeal.reason ?? ''}。` : ''
  if (miss?.weight === 'counted' && miss.banUntil)
    return {
      title: '两次没来，暂停预约',
      words: `${dismissed}${momentWords(miss.banUntil, now)} 起可以再约，现在可以直接到现场取号`,
    }
  return { title: '这次没等到您', words: `${dismissed}来不了请提前取消。确有原因，可以跟中心说明` }
}

/** 周六 7:30 前可以改或取消; what to do once that is past. */
export function changeWords({ may, changeUntil, state }: BookingView, now: number): string {
  if (state !== 'booked') return ''
  return may.includes('cancel') ? `${momentWords(changeUntil, now)} 前可以改时间、取消` : '快到时间了，要改请打中心电话'
}

export const bookingDay = ({ date }: Pick<BookingView, 'date'>, now: number): string => fullDay(date, now)

/** 28:05 left of a place that is kept; null once it is over. */
export function countdown(until: number, now: number): string | null {
  const seconds = Math.ceil((until - now) / 1000)
  if (seconds <= 0) return null
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
