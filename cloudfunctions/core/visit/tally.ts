import type { VisitFigures, VisitList } from '../../contract'
import type { VisitDocument } from './stored'

/** Equal visits of one stairwell, counted together by the database. */
export interface VisitGroup {
  door: string | null
  met: VisitDocument['met']
  list: VisitList | null
  count: number
}

export const noFigures: VisitFigures = { households: 0, doors: 0, visits: 0, collected: 0, solved: 0, passedUp: 0 }

/** The figures of these visits, of so many households. A door counts once, and only where somebody was met. */
export function figuresOf(groups: readonly VisitGroup[], households: number): VisitFigures {
  const sum = (rows: readonly VisitGroup[]) => rows.reduce((all, { count }) => all + count, 0)
  const on = (list: VisitList) => sum(groups.filter((group) => group.list === list))
  const met = groups.filter((group) => group.met === 'somebody').flatMap(({ door }) => door ?? [])
  return {
    households,
    doors: new Set(met).size,
    visits: sum(groups.filter(({ door }) => door !== null)),
    ...{ collected: on('collected'), solved: on('solved'), passedUp: on('passedUp') },
  }
}

export const added = (all: readonly VisitFigures[]): VisitFigures =>
  all.reduce(
    (sum, one) => ({
      households: sum.households + one.households,
      doors: sum.doors + one.doors,
      visits: sum.visits + one.visits,
      collected: sum.collected + one.collected,
      solved: sum.solved + one.solved,
      passedUp: sum.passedUp + one.passedUp,
    }),
    noFigures,
  )

export const tallyId = (unitId: string, period: string): string => `${unitId}#${period}`
