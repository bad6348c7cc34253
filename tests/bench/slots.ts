import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { dayOfStrip, slotsOf } from '../../cloudfunctions/core/appointment/availability'
import { type CentreDocument, type SheetDocument, sheetId } from '../../cloudfunctions/core/appointment/stored'
import { centre as plain } from '../../cloudfunctions/core/appointment/testing'
import { dateOf, dayNumber, startOfDay } from '../../cloudfunctions/core/calendar/working-time'
import { calendar } from '../../cloudfunctions/kit/calendar'

dayjs.extend(utc)

const DAYS = 31
const RUNS = 600
const WARM_UP = 200
/** National Day and two made-up days lie inside. */
const FIRST = dayNumber('2026-09-15')
const now = startOfDay(FIRST) + 8 * 3_600_000
const asking = { minutes: 55, mode: 'desk' as const, elder: false, items: ['senior-allowance'], now }

const third = { no: 3, name: '3号全能岗', worker: '崔丽', cover: 1, postId: 'P-desk-3', skills: null }
const centre: CentreDocument = {
  ...plain,
  posts: [...plain.posts, third],
  rota: [
    ...plain.rota,
    ...[1, 2, 3, 4, 5].map((weekday) => ({
      postNo: 3,
      weekday,
      shifts: [
        [510, 660],
        [750, 1020],
      ] as Array<[number, number]>,
    })),
  ],
  rules: { ...plain.rules, horizonDays: DAYS },
  leaves: [{ id: 'l', postNo: 1, from: '2026-09-21', to: '2026-09-23', span: null, note: '' }],
  closures: [{ id: 'c', from: '2026-09-28', to: '2026-09-28', span: [510, 720], why: '' }],
  sessions: [{ id: 's', date: '2026-09-24', span: [1050, 1110], posts: [1, 2], kind: 'evening', why: '' }],
}

/** The same half-full month in each run. */
function sheetsOf(): Map<string, Pick<SheetDocument, 'taken'>> {
  const sheets = new Map<string, Pick<SheetDocument, 'taken'>>()
  let seed = 7
  const next = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  for (let day = FIRST; day < FIRST + DAYS; day++)
    for (const { no } of centre.posts) {
      const taken: SheetDocument['taken'] = {}
      for (let minute = 510; minute < 1110; minute += 30) if (next() < 0.5) taken[minute] = { p: 1 }
      sheets.set(sheetId(centre._id, no, dateOf(day)), { taken })
    }
  return sheets
}

/** How it is often written: a moment of a date library for each slot, each asked of everything that might be in its way. */
function naive(sheets: ReadonlyMap<string, Pick<SheetDocument, 'taken'>>, day: number): number {
  const midnight = dayjs(startOfDay(day)).utcOffset(8)
  const date = midnight.format('YYYY-MM-DD')
  const weekday = midnight.day() || 7
  const works = calendar.exceptions.get(dayNumber(date)) ?? weekday < 6
  const rotaDay = weekday < 6 ? weekday : weekday === 6 ? 5 : 1
  let left = 0
  for (const { no } of centre.posts) {
    const open: dayjs.Dayjs[] = []
    const add = ([from, until]: readonly [number, number]) => {
      for (
        let at = midnight.add(from, 'minute');
        !at.add(30, 'minute').isAfter(midnight.add(until, 'minute'));
        at = at.add(30, 'minute')
      ) {
        const inTheWay = [...centre.leaves.filter(({ postNo }) => postNo === no), ...centre.closures].some(
          ({ from, to, span }) => {
            const [begin, end] = span ?? [0, 1440]
            const covered =
              !midnight.isBefore(dayjs.utc(from).utcOffset(8).subtract(8, 'hour')) &&
              !midnight.isAfter(dayjs.utc(to).utcOffset(8).subtract(8, 'hour'))
            return (
              covered &&
              at.add(30, 'minute').isAfter(midnight.add(begin, 'minute')) &&
              at.isBefore(midnight.add(end, 'minute'))
            )
          },
        )
        if (!inTheWay && !open.some((other) => other.isSame(at))) open.push(at)
      }
    }
    if (works)
      for (const { postNo, weekday: of, shifts } of centre.rota)
        if (postNo === no && of === rotaDay) shifts.forEach(add)
    for (const { date: on, posts, span } of centre.sessions) if (on === date && posts.includes(no)) add(span)
    const taken = sheets.get(sheetId(centre._id, no, date))?.taken ?? {}
    const isFree = (at: dayjs.Dayjs) => (taken[at.hour() * 60 + at.minute()]?.p ?? 0) < centre.seats.public
    for (const at of open) {
      if (at.isBefore(dayjs(now).add(centre.rules.leadMinutes, 'minute'))) continue
      const second = open.find((other) => other.isSame(at.add(30, 'minute')))
      if (second && isFree(at) && isFree(second)) left += 1
    }
  }
  return left
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** CPU time of each run in milliseconds, sorted. */
function timed(runs: number, work: () => unknown): number[] {
  const each: number[] = []
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    const started = performance.now()
    work()
    const wall = performance.now() - started
    const { user, system } = process.cpuUsage(before)
    // The clock of the CPU ticks in coarse steps on some machines: never more than what passed on the wall.
    each.push(Math.min(wall, (user + system) / 1000 || wall))
  }
  return each.sort((a, b) => a - b)
}

/** Availability of three posts for a month, against a naive one in the same run. `faults` counts days on which the two disagree. */
export async function benchSlots(): Promise<number> {
  const sheets = sheetsOf()
  const days = Array.from({ length: DAYS }, (_, ahead) => FIRST + ahead)
  const strip = () => days.map((day) => dayOfStrip(centre, day, sheets, asking, calendar))
  const month = () => days.map((day) => naive(sheets, day))
  timed(WARM_UP, strip)
  timed(5, month)
  const ours = timed(RUNS, strip)
  const theirs = timed(RUNS / 20, month)
  const say = (name: string, times: number[]) =>
    console.log(
      `${name.padEnd(22)} p50 ${percentile(times, 0.5).toFixed(3)} ms, p95 ${percentile(times, 0.95).toFixed(3)} ms, p99 ${percentile(times, 0.99).toFixed(3)} ms`,
    )
  console.log(
    `a month of ${DAYS} days, ${centre.posts.length} posts, ${sheets.size} sheets half full, matters of ${asking.minutes} minutes`,
  )
  say('integers', ours)
  say('a date library a slot', theirs)
  console.log(`ratio: ${(percentile(theirs, 0.5) / percentile(ours, 0.5)).toFixed(0)} times`)
  const faults = days.filter(
    (day, place) =>
      slotsOf(centre, day, sheets, asking, calendar).reduce((sum, { left }) => sum + left, 0) !== month()[place],
  )
  console.log(`faults: ${faults.length}`)
  return faults.length
}
