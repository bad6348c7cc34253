import { createHash, randomInt } from 'node:crypto'
import { codeSigns } from '../contract'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** The id of what a person's intent makes: the same openid and key always name the same document. 24 hex digits. */
export const idFor = (openid: string, key: string): string => digest(`${openid}\n${key}`).toString('hex').slice(0, 24)

/** What names somebody behind a door to those who may see him there, without his openid. 24 hex digits. */
export const mateIdFor = (householdId: string, openid: string): string => idFor(openid, householdId)

/** A number for people, made from the id: `7K3Q2M`. Not unique by itself; the id is. */
export function codeFor(id: string): string {
  const bytes = digest(id)
  return Array.from({ length: 6 }, (_, index) => codeSigns[(bytes[index] ?? 0) % codeSigns.length]).join('')
}

/** A code to be shown and typed, of eight signs; nobody guesses it. */
export const drawnClaim = (): string => Array.from({ length: 8 }, () => codeSigns[randomInt(codeSigns.length)]).join('')

/** The id of somebody's booking by its number. */
export const bookingIdOf = (booker: string, number: number): string =>
  `${idFor(booker, 'bookings').slice(0, 16)}-${number}`

/** The entry of an intent in a sheet: the same intent always finds its own. */
export const entryIdOf = (openid: string, key: string): string => idFor(openid, key).slice(0, 16)

/** A number in its queue, by what it was drawn for: a booking has one, a person one at a time. */
export const ticketOfBooking = (bookingId: string): string => idFor(bookingId, 'ticket').slice(0, 12)
export const ticketOfPerson = (queue: string, openid: string, which: number | string): string =>
  idFor(openid, `ticket ${queue} ${which}`).slice(0, 12)

/** One day's work of one person. */
export const logIdOf = (openid: string, date: string): string => idFor(openid, `log ${date}`)

/** What names a low rating to the head of its centre without saying of which number or matter it is. */
export const lowIdOf = (of: string): string => idFor(of, 'low')

/** The check of materials of a person for a set of items: one for each. */
export const checkIdFor = (openid: string, codes: readonly string[]): string =>
  idFor(openid, `check ${[...new Set(codes)].sort().join(' ')}`)

/** The check of a matter that came without one. */
export const checkIdOfMatter = (matterId: string): string => idFor(matterId, 'check')
