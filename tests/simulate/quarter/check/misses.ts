import type { BookingDocument } from '../../../../cloudfunctions/core/appointment/stored'
import { deskDown } from '../happenings'
import type { Fact } from '../life'
import { DAY, HOUR, MINUTE } from '../place'

const WINDOW = 90 * DAY
const BAN = 30 * DAY

/** Who did not come, weighed again from who came: two within ninety days stop booking for thirty. */
export function ofMisses(
  bookings: readonly BookingDocument[],
  came: ReadonlySet<string>,
  facts: readonly Fact[],
  end: number,
): { faults: string[]; bans: number } {
  const faults: string[] = []
  let bans = 0
  const served = new Set(bookings.filter(({ _id }) => came.has(_id)).map(({ date }) => date))
  const theirDay = ({ date }: BookingDocument) => bookings.filter((one) => one.date === date && came.has(one._id))
  const people = new Set(bookings.map(({ booker }) => booker))
  for (const person of people) {
    const theirs = bookings.filter(({ booker }) => booker === person).sort((a, b) => a.endAt - b.endAt)
    const banned: Array<[from: number, until: number]> = []
    let counted: number[] = []
    for (const one of theirs) {
      if (one.state === 'done' && !came.has(one._id)) faults.push(`${one._id}: done, and nobody came`)
      if (one.state === 'booked' && one.endAt + HOUR < end) faults.push(`${one._id}: nobody came, nobody said so`)
      if (one.state !== 'missed') continue
      if (came.has(one._id)) faults.push(`${one._id}: missed, and somebody came`)
      const isBlamed = one.date !== deskDown && served.has(one.date)
      if (!isBlamed) {
        if (one.miss?.weight !== 'forgiven') faults.push(`${one._id}: blamed though the desk was not there`)
        continue
      }
      counted = [...counted.filter((time) => time > one.endAt - WINDOW), one.endAt]
      const expected = counted.length >= 2 ? 'counted' : 'warned'
      if (one.miss?.weight !== expected) faults.push(`${one._id}: weighs ${one.miss?.weight}, not ${expected}`)
      if (expected === 'counted') {
        bans += 1
        counted = []
        banned.push([one.miss?.at ?? 0, (one.miss?.at ?? 0) + BAN])
        const late = (one.miss?.at ?? 0) - one.endAt - 30 * MINUTE
        // Before anybody was served that day, nobody knew whether the desk was there.
        const wasServing = theirDay(one).some((other) => other.startAt <= one.endAt + 30 * MINUTE)
        if (late < 0 || (wasServing && late > 6 * MINUTE)) faults.push(`${one._id}: said ${late / MINUTE} minutes late`)
      }
    }
    const isBanned = (time: number) => banned.some(([from, until]) => from < time && time < until)
    for (const { openid, at, what, refused } of facts) {
      if (openid !== person || (what !== 'book' && what !== 'wait')) continue
      if (refused === null && isBanned(at)) faults.push(`${person}: ${what} while banned`)
      if (refused === 'booking.banned' && !isBanned(at)) faults.push(`${person}: refused as banned, and is not`)
    }
  }
  return { faults, bans }
}
