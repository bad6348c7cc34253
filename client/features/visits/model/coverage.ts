import type { OutputOf, routes } from '../../../contract'
import { spaced } from '../../../language/spacing'

type Coverage = OutputOf<typeof routes.visits.coverage>
type Figures = Coverage['total']

export interface CoverageRow {
  key: string
  areaId: string | null
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

/** One step down, the least visited first; doors in their own order. */
export function coverageRows({ items }: Coverage): CoverageRow[] {
  const rows = items.map(({ areaId, door, name, figures }): CoverageRow => {
    const percent = percentOf(figures)
    const title = door === null ? spaced(name) : `${door} 室`
    const words =
      door === null ? `${figures.households} 户走了 ${figures.doors} 户` : visitWords(figures.doors, figures.visits)
    const quiet = problemWords(figures)
    return {
      key: areaId ?? `door-${name}`,
      areaId,
      title,
      words,
      percent,
      quiet,
      label: `${title}，${words}，${quiet}`,
    }
  })
  return items.some(({ door }) => door !== null) ? rows : rows.sort((a, b) => a.percent - b.percent)
}

const visitWords = (doors: number, visits: number) => {
  if (visits === 0) return '还没去过'
  return doors === 0 ? `去了 ${visits} 次，没见到人` : `去了 ${visits} 次`
}

/** This month, or this quarter, by the wall clock in China. */
export function periodsNow(now: number): { month: string; quarter: string } {
  const month = new Date(now + 8 * 3_600_000).toISOString().slice(0, 7)
  return { month, quarter: `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}` }
}
