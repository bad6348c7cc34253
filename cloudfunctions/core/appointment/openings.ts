import type { DayKind, LocalDate, Span } from '../../contract'
import { type Calendar, type DayNumber, dayNumber, isWorkingDay } from '../calendar/working-time'
import type { CentreDocument, Session } from './stored'

type Rules = Pick<CentreDocument, 'posts' | 'step' | 'rota' | 'leaves' | 'closures' | 'sessions'>

const FRIDAY = 5
const SATURDAY = 6
const MONDAY = 1

/** 1 Monday … 7 Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((day + 3) % 7) + 1

/** The day of the week whose rota counts: a made-up Saturday works as a Friday, a made-up Sunday as a Monday. */
const rotaDay = (day: DayNumber): number => {
  const weekday = weekdayOf(day)
  return weekday < SATURDAY ? weekday : weekday === SATURDAY ? FRIDAY : MONDAY
}

export const isMadeUp = (calendar: Calendar, day: DayNumber): boolean =>
  weekdayOf(day) >= SATURDAY && isWorkingDay(calendar, day)

const covers = ({ from, to }: { from: LocalDate; to: LocalDate }, day: DayNumber) =>
  dayNumber(from) <= day && day <= dayNumber(to)

/** What a day is before anybody has booked: open, free (`off`), a holiday, closed by the centre, or not published yet. */
export function kindOfDay({ closures }: Pick<Rules, 'closures'>, day: DayNumber, calendar: Calendar): DayKind {
  if (day > calendar.coveredThrough) return 'unpublished'
  if (closures.some((closure) => closure.span === null && covers(closure, day))) return 'closed'
  if (isWorkingDay(calendar, day)) return isMadeUp(calendar, day) ? 'madeUp' : 'open'
  return weekdayOf(day) >= SATURDAY ? 'off' : 'holiday'
}

/** A slot that can be offered at one post: when, and which session opened it (null in plain hours). */
export interface Opening {
  minute: number
  session: Session['kind'] | null
}

/** The slots of one post on one day, in order of time, none twice: rota and sessions less leave and closures. */
export function openingsOf(rules: Rules, postNo: number, day: DayNumber, calendar: Calendar): Opening[] {
  const kind = kindOfDay(rules, day, calendar)
  if (kind === 'unpublished' || kind === 'closed') return []
  const away = spansAway(rules, postNo, day)
  const minutes = new Map<number, Opening['session']>()
  // Spans may overlap, and be cut at other minutes: what is in one already is not in the next.
  const done: Span[] = []
  const clear = (spans: readonly Span[], at: number) => spans.every(([from, to]) => at + rules.step <= from || at >= to)
  const cut = (span: Span, session: Opening['session']) => {
    let at = span[0]
    for (; at + rules.step <= span[1]; at += rules.step)
      if (clear(done, at) && clear(away, at)) minutes.set(at, session)
    done.push([span[0], at])
  }
  const opened = rules.sessions.filter(({ date, posts }) => posts.includes(postNo) && dayNumber(date) === day)
  // Who is on a round of home visits is not at his desk.
  for (const { span, kind: session } of opened) if (session === 'home') cut(span, session)
  if (kind === 'open' || kind === 'madeUp')
    for (const { postNo: no, weekday, shifts } of rules.rota)
      if (no === postNo && weekday === rotaDay(day)) for (const shift of shifts) cut(shift, null)
  for (const { span, kind: session } of opened) cut(span, session)
  return [...minutes].map(([minute, session]) => ({ minute, session })).sort((a, b) => a.minute - b.minute)
}

const WHOLE_DAY: Span = [0, 1440]

/** When this post is not there: its leave, and closures of an hour or two. */
const spansAway = ({ leaves, closures }: Rules, postNo: number, day: DayNumber): Span[] => [
  ...leaves.filter((leave) => leave.postNo === postNo && covers(leave, day)).map(({ span }) => span ?? WHOLE_DAY),
  ...closures.filter((closure) => covers(closure, day)).map(({ span }) => span ?? WHOLE_DAY),
]
