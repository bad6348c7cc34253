import type { AreaFigures, Instant } from '../../contract'
import { dayOf, startOfDay } from '../calendar/working-time'
import { endOfMonth, startOfMonth } from './month'
import type { HouseholdDocument } from './stored'

/** What stands in the rows of a stairwell: everything but its doors and its cases. */
export type Counted = Omit<AreaFigures, 'households' | 'open' | 'red'>
type Row = Pick<HouseholdDocument, 'people' | 'claims' | 'phoneless' | 'care' | 'visit'>

export const nothing: AreaFigures = {
  ...{ households: 0, bound: 0, claims: 0, phoneless: 0, care: 0, visitsDue: 0 },
  ...{ visitedThisMonth: 0, open: 0, red: 0 },
}

/** A visit is due on its day, from midnight on. */
export const isVisitDue = ({ dueAt }: HouseholdDocument['visit'], now: Instant): boolean =>
  dueAt !== null && dayOf(dueAt) <= dayOf(now)

export const isBound = ({ people }: Pick<Row, 'people'>): boolean => people.some(({ confirmed }) => confirmed !== null)

/** The rows of one stairwell, counted. */
export function counted(rows: readonly Row[], now: Instant): Counted {
  const month = startOfMonth(now)
  const many = (of: (row: Row) => boolean) => rows.filter(of).length
  return {
    bound: many(isBound),
    claims: rows.reduce((sum, { claims }) => sum + claims, 0),
    phoneless: many(({ phoneless }) => phoneless !== null),
    care: many(({ care }) => care),
    visitsDue: many(({ visit }) => isVisitDue(visit, now)),
    visitedThisMonth: many(({ visit }) => visit.lastAt !== null && visit.lastAt >= month),
  }
}

/** When time alone will change these figures: the next visit falls due, or the month ends in which somebody was visited. */
export function changesAt(rows: readonly Row[], now: Instant): Instant | null {
  const due = rows.flatMap(({ visit }) => (visit.dueAt === null ? [] : [startOfDay(dayOf(visit.dueAt))]))
  const visited = rows.some(({ visit }) => visit.lastAt !== null && visit.lastAt >= startOfMonth(now))
  const coming = [...due, ...(visited ? [endOfMonth(now)] : [])].filter((at) => at > now)
  return coming.length > 0 ? Math.min(...coming) : null
}

/** The figures of the children together; cases are counted by the area itself, for some lie in no child. */
export function summed(children: readonly AreaFigures[]): Omit<AreaFigures, 'open' | 'red'> {
  const {
    open: _open,
    red: _red,
    ...sum
  } = children.reduce(
    (total, child) =>
      Object.fromEntries(
        Object.entries(total).map(([name, value]) => [name, value + child[name as keyof AreaFigures]]),
      ) as unknown as AreaFigures,
    nothing,
  )
  return sum
}
