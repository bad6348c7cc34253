import type { OutputOf, routes } from '../../../contract'
import { spaced } from '../../../language/spacing'

type Coverage = OutputOf<typeof routes.visits.coverage>
type Figures = Coverage['total']

export interface CoverageRow {
  areaId: string
  title: string
  /** 12 户走了 9 户 */
  words: string
  percent: number
  quiet: string
  label: string
}

/** Of a hundred; more doors may have been visited than are written down. */
export const percentOf = ({ doors, households }: Pick<Figures, 'doors' | 'households'>): number =>
  households === 0 ? 0 : Math.min(100, Math.round((doors * 100) / households))

const problemWords = ({ collected, solved, passedUp }: Figures) =>
  [collected > 0 && `收集 ${collected}`, solved > 0 && `解决 ${solved}`, passedUp > 0 && `上报 ${passedUp}`]
    .filter(Boolean)
    .join(' · ')

/** One step down, the least visited first; doors are drawn otherwise (`visitedDoors`). */
export const coverageRows = ({ items }: Coverage): CoverageRow[] =>
  items
    .flatMap(({ areaId, name, figures }): CoverageRow[] => {
      if (areaId === null) return []
      const [title, words, quiet] = [
        spaced(name),
        `${figures.households} 户走了 ${figures.doors} 户`,
        problemWords(figures),
      ]
      const label = [title, words, quiet].filter(Boolean).join('，')
      return [{ areaId, title, words, percent: percentOf(figures), quiet, label }]
    })
    .sort((a, b) => a.percent - b.percent)

/** This month, or this quarter, by the wall clock in China. */
export function periodsNow(now: number): { month: string; quarter: string } {
  const month = new Date(now + 8 * 3_600_000).toISOString().slice(0, 7)
  return { month, quarter: `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}` }
}
