import { type BookingView, sixSigns } from '../../../contract'
import { clockWords } from '../../../language/time'

const done: Partial<Record<BookingView['state'], string>> = {
  arrived: '已签到',
  serving: '正在办',
  done: '办好了',
  missed: '已过时间，可以给他一个号',
}

/** What the desk reads of a booking that was found: when it is, and whether it can be checked in. */
export function bookingState({ state, startAt, post }: BookingView): { words: string; may: boolean } {
  const when = `约 ${clockWords(startAt)}，${post.name}`
  return { words: done[state] ? `${when} · ${done[state]}` : when, may: state === 'booked' }
}

const plain = (text: string) => text.trim().toUpperCase()

/** Whether this is enough to look for: the end of a phone number, or the code of a booking. */
export const isBookingText = (text: string): boolean => /^\d{4}$/.test(text.trim()) || sixSigns.test(plain(text))

/** The code of a booking in what was scanned; empty where there is none. */
export const bookingTextIn = (scanned: string): string => (sixSigns.test(plain(scanned)) ? plain(scanned) : '')
