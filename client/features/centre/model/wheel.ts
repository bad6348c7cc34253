import type { Span } from '../../../contract'

/** 570 as WeChat's wheel wants it: 09:30. */
export const wheelOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minutes since midnight of what the wheel gives. */
export function minuteOf(wheel: string): number {
  const [hour = 0, minute = 0] = wheel.split(':').map(Number)
  return hour * 60 + minute
}

/** Hours as one writes a post's day: from, to lunch, from lunch, to. */
export type Shift = { from: number; lunch: number; back: number; until: number }

const plain: Shift = { from: 510, lunch: 690, back: 780, until: 1020 }

export const shiftOf = (shifts: readonly Span[] | undefined): Shift => {
  const [morning, afternoon] = shifts ?? []
  if (!morning) return plain
  const last = afternoon ?? morning
  return { from: morning[0], lunch: morning[1], back: last[0], until: last[1] }
}

/** The two halves of a day; one where lunch takes no time; null where the hours run backwards. */
export function spansOf({ from, lunch, back, until }: Shift): Span[] | null {
  if (!(from < lunch && lunch <= back && back < until)) return null
  return lunch === back
    ? [[from, until]]
    : [
        [from, lunch],
        [back, until],
      ]
}
