import type { OutputOf, routes, Span } from '../../../contract'
import { dayAfter, dayNumber, weekdayOf, weekdayWords } from '../../appointments/model/day'

export type CentreRules = OutputOf<typeof routes.appointments.rules>

/** A stretch of somebody's day. */
export interface Bar {
  span: Span
  /** plain hours · a session outside them · away, and who covers. */
  kind: 'plain' | 'session' | 'away'
}

export interface RotaRow {
  postNo: number
  bars: Bar[]
  words: string
}

export interface RotaDay {
  date: string
  /** 周一 */
  weekday: string
  /** 23 */
  number: string
  /** 停办：停电检修; 休 */
  note: string | null
  rows: RotaRow[]
}

/** From when to when a chart reaches: what any day of the centre needs, in whole hours. */
export function reachOf({ rota, sessions }: CentreRules): Span {
  const spans = [...rota.flatMap(({ shifts }) => shifts), ...sessions.map(({ span }) => span)]
  const from = Math.min(510, ...spans.map(([start]) => start))
  const to = Math.max(1020, ...spans.map(([, end]) => end))
  return [Math.floor(from / 60) * 60, Math.ceil(to / 60) * 60]
}

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => dayAfter(date, 1 - weekdayOf(date))

/** Seven days from a Monday, each with what every post does. */
export const weekOf = (rules: CentreRules, monday: string): RotaDay[] =>
  Array.from({ length: 7 }, (_, ahead) => dayOf(rules, dayAfter(monday, ahead)))

const within = (date: string) => (one: { from: string; to: string }) => one.from <= date && date <= one.to

function dayOf(rules: CentreRules, date: string): RotaDay {
  const shut = rules.closures.filter(within(date)).find(({ span }) => span === null)
  const rows = shut ? [] : rules.centre.posts.map(({ no }) => rowOf(rules, date, no))
  const idle = rows.every(({ bars }) => bars.length === 0)
  const note = shut ? `停办：${shut.why}` : idle ? '休' : null
  return { date, weekday: weekdayWords(date), number: dayNumber(date), note, rows: idle ? [] : rows }
}

function rowOf({ rota, leaves, closures, sessions, centre }: CentreRules, date: string, postNo: number): RotaRow {
  const plain = rota.find((one) => one.postNo === postNo && one.weekday === weekdayOf(date))?.shifts ?? []
  const closed = closures.filter(within(date)).flatMap(({ span }) => (span ? [span] : []))
  const away = leaves.filter((one) => one.postNo === postNo && within(date)(one))
  const hours: Bar[] = plain
    .flatMap((span) => closed.reduce<Span[]>((left, hole) => left.flatMap((one) => without(one, hole)), [span]))
    .map((span) => ({ span, kind: isAway(away, span) ? 'away' : 'plain' }))
  const extra: Bar[] = sessions
    .filter((one) => one.date === date && one.posts.includes(postNo))
    .map(({ span }) => ({ span, kind: 'session' }))
  const cover = centre.posts.find(({ no }) => no === centre.posts.find((one) => one.no === postNo)?.cover)
  const words = away.length > 0 && cover ? `${cover.worker}顶岗` : ''
  return { postNo, bars: [...hours, ...extra].sort((a, b) => a.span[0] - b.span[0]), words }
}

const isAway = (leaves: ReadonlyArray<{ span: Span | null }>, [from, to]: Span) =>
  leaves.some(({ span }) => span === null || (span[0] < to && from < span[1]))

/** What is left of a span when another is taken out of it. */
function without([from, to]: Span, [start, end]: Span): Span[] {
  const parts: Span[] = [
    [from, Math.min(to, start)],
    [Math.max(from, end), to],
  ]
  return parts.filter(([a, b]) => a < b)
}

/** Where a bar stands, in percent of the chart. */
export const placeOf = ([from, to]: Span, [start, end]: Span): { left: string; width: string } => ({
  left: `${((from - start) / (end - start)) * 100}%`,
  width: `${((to - from) / (end - start)) * 100}%`,
})
