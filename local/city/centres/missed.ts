import type { BookingDocument } from '../../../cloudfunctions/core/appointment/stored'

const HOUR = 3_600_000

/** Why they did not come, in their own words; who says nothing has not asked for anything. */
const reasons = [
  '那天老母亲摔了一跤，送医院去了，没顾上取消，实在对不住',
  '公交车堵在桥上，到的时候窗口已经下班了',
  null,
  '记错了日子，第二天才想起来。下次一定提前说',
]
const FIRST = 'res-00001'
const APART = 7

/** A few of those of the last days did not come, nobody more than once; why is for the centre's head to read. Hers was kept. */
export function someMissed(bookings: readonly BookingDocument[]): BookingDocument[] {
  const over = bookings
    .filter(({ state, openid }) => state === 'done' && openid !== FIRST)
    .sort((a, b) => b.startAt - a.startAt || (a._id < b._id ? -1 : 1))
  const chosen = new Map<string | null, BookingDocument>()
  for (const one of over.filter((_, place) => place % APART === 0))
    if (chosen.size < reasons.length) chosen.set(one.openid, one)
  const missed = new Map([...chosen.values()].map((one, place) => [one._id, withoutHim(one, reasons[place] ?? null)]))
  return bookings.map((one) => missed.get(one._id) ?? one)
}

/** He is told that the first time counts for nothing yet, and may say why. */
function withoutHim(booking: BookingDocument, words: string | null): BookingDocument {
  const at = booking.endAt + HOUR
  const event = (kind: string, when: number, said: string | null = null) => ({ kind, at: when, by: null, words: said })
  const appealed = at + HOUR
  return {
    ...booking,
    state: 'missed',
    miss: {
      at,
      weight: 'warned',
      banUntil: null,
      appeal: words === null ? null : { words, at: appealed, ruled: 'open', reason: null },
    },
    events: [...booking.events, event('miss', at), ...(words === null ? [] : [event('appeal', appealed, words)])],
    updatedAt: words === null ? at : appealed,
  }
}
