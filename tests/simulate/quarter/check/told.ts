import type { BookingDocument } from '../../../../cloudfunctions/core/appointment/stored'
import type { MessageDocument } from '../../../../cloudfunctions/core/notice/stored'
import { DAY, dateAt, HOUR, MINUTE, midnight } from '../place'

/** The sweep looks every five minutes here. */
const LATE = 6 * MINUTE

interface Stay {
  from: number
  until: number
  startAt: number
}

/** When a booking stood at which time: from its own events, each of which says what it did. */
function staysOf(booking: BookingDocument, starts: ReadonlyMap<number, number>): Stay[] {
  const stays: Stay[] = []
  let open: Stay | null = null
  for (const { kind, at } of booking.events) {
    const ends = ['cancel', 'withdraw', 'move', 'decline', 'lapse', 'miss'].includes(kind)
    if (open && ends) stays.push({ ...open, until: at })
    if (ends) open = null
    if (['book', 'take', 'move'].includes(kind))
      open = { from: at, until: Number.POSITIVE_INFINITY, startAt: starts.get(at) ?? booking.startAt }
  }
  return open ? [...stays, open] : stays
}

/** Each reminder that was due came once, at its time; none came that was not. `starts` says what time was chosen when. */
export function ofReminders(
  bookings: readonly BookingDocument[],
  messages: readonly MessageDocument[],
  starts: ReadonlyMap<string, ReadonlyMap<number, number>>,
  end: number,
): { faults: string[]; due: number } {
  const faults: string[] = []
  let due = 0
  for (const booking of bookings) {
    const stays = staysOf(booking, starts.get(booking._id) ?? new Map())
    const heard = messages.filter(({ page }) => page.endsWith(`id=${booking._id}`))
    const check = (name: string, isIt: RegExp, momentOf: (startAt: number) => number) => {
      const wanted = stays
        .map((stay) => ({ ...stay, moment: momentOf(stay.startAt) }))
        .filter(({ from, until, moment }) => from < moment && moment + LATE < Math.min(until, end))
      // Given up in the very minutes in which it would have come: either is right.
      const unsure = stays
        .map((stay) => ({ ...stay, moment: momentOf(stay.startAt) }))
        .filter(({ from, until, moment }) => from < moment && moment <= until && until <= moment + LATE)
      const got = heard.filter(({ title }) => isIt.test(title)).map(({ at }) => at)
      due += wanted.length
      for (const { moment } of wanted)
        if (got.filter((at) => at >= moment && at <= moment + LATE).length !== 1)
          faults.push(
            `${booking._id}: ${name} of ${new Date(moment + 8 * HOUR).toISOString()} came ${got.map((at) => new Date(at + 8 * HOUR).toISOString())}`,
          )
      if (got.length > wanted.length + unsure.length)
        faults.push(`${booking._id}: ${got.length} ${name} for ${wanted.length}`)
      for (const at of got)
        if (stays.every(({ startAt }) => at >= startAt)) faults.push(`${booking._id}: ${name} after the start`)
    }
    check('reminders of the day before', /别忘了来/, (startAt) => midnight(dateAt(startAt - DAY)) + 18 * HOUR)
    check('reminders of the hour', /一小时后见/, (startAt) => startAt - HOUR)
    const counts: Array<[RegExp, string]> = [
      [/开不了门/, 'withdraw'],
      [/接待，时间不变/, 'inherit'],
      [/有空位了/, 'offer'],
      [/已给下一位/, 'lapse'],
    ]
    for (const [title, kind] of counts) {
      const done = booking.events.filter((event) => event.kind === kind).length
      const told = heard.filter((message) => title.test(message.title)).length
      // Whoever answered before he was told of an offer need not be told.
      if (told > done || (told < done && kind !== 'offer'))
        faults.push(`${booking._id}: ${kind} ${done} times, told ${told}`)
    }
  }
  return { faults, due }
}
