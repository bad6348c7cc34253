import { comesHome } from '../../contract'
import type { BookingDocument, CentreDocument } from './stored'

/** What RFC 5545 gives a meaning of its own within a text. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')
/** 20261124T013000Z */
const utc = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

const MOST_OCTETS = 75

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** No line longer than 75 octets: what is longer goes on after a line break and a space; no sign is cut in two. */
function folded(line: string): string {
  let answer = ''
  let octets = 0
  for (const sign of line) {
    if (octets + octetsOf(sign) > MOST_OCTETS) {
      answer += '\r\n '
      octets = 1
    }
    answer += sign
    octets += octetsOf(sign)
  }
  return answer
}

/** One booking as a calendar file (RFC 5545): of the same booking always the same event, newer by its version. */
export function calendarText(booking: BookingDocument, centre: Pick<CentreDocument, 'address' | 'phone'>): string {
  const gone = !booking.open && booking.state !== 'done'
  const items = booking.items.map(({ name }) => name).join('、')
  const goes = !comesHome(booking.mode)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Weige//Appointments//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${booking._id}@weige`,
    `SEQUENCE:${booking.version}`,
    `DTSTAMP:${utc(booking.updatedAt)}`,
    `DTSTART:${utc(booking.startAt)}`,
    `DTEND:${utc(booking.endAt)}`,
    `SUMMARY:${escaped(`${goes ? booking.centreName : '上门'}：${items}`)}`,
    // Where one lives is not written into a file that calendars pass on.
    ...(goes ? [`LOCATION:${escaped(`${centre.address} ${booking.postName}`.trim())}`] : []),
    `DESCRIPTION:${escaped(`${booking.worker}${goes ? '接待' : '上门'}。电话 ${centre.phone}`)}`,
    `STATUS:${gone ? 'CANCELLED' : booking.state === 'offered' ? 'TENTATIVE' : 'CONFIRMED'}`,
    ...(gone ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', `DESCRIPTION:${escaped(items)}`, 'END:VALARM']),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
