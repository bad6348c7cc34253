import type { OutputOf, RequestView, routes } from '../../../contract'
import { phoneWords } from '../../../language/phone'

export interface ContactView {
  name: string
  /** How he likes to be called, his door, and that a head wrote it down for him. */
  lines: string[]
  phone: { number: string; words: string } | null
  /** What else helps, where there is no number. */
  instead: string
}

/** What is said before the look: it is written down, and the resident reads it. */
export const askWords = ({ onBehalf }: Pick<RequestView, 'onBehalf'>) =>
  onBehalf
    ? '这件事是代别人报的，看到的是代报时记下的那一位，没有留电话'
    : '报事的人知道谁看过、什么时候看的。为办这件事才看，不要转给别人'

/** Who raised it, as the answer tells it: on behalf, the person who was written down. */
export function contactView({
  onBehalf,
  called,
  name,
  phone,
  door,
}: OutputOf<typeof routes.requests.reveal>): ContactView {
  const shown = name || called || '居民'
  return {
    name: shown,
    lines: [
      called && called !== shown ? `平时叫 ${called}` : '',
      door ? `门牌 ${door}` : '',
      onBehalf ? '由别人代报' : '',
    ].filter(Boolean),
    phone: phone ? { number: phone, words: phoneWords(phone) } : null,
    instead: onBehalf ? '代报时没有记电话。可以上门，或者请单元长带路' : '还没有留手机号。可以上门，或者请单元长带路',
  }
}
