import type { AreaFinding, AreaReport } from '../../contract'
import { type AreaReason, areaReasons } from '../../contract/area-reasons'

export interface Finding extends AreaFinding {
  code: AreaReason
}

type Facts = AreaFinding['facts']
type Where = Partial<Pick<AreaFinding, 'file' | 'row' | 'column'>>
export type Note = (code: AreaReason, where: Where, facts?: Facts) => void

/** Where everything is entered that is found on the way. */
export function findingsBook(): { note: Note; all: Finding[] } {
  const all: Finding[] = []
  return {
    all,
    note: (code, { file = null, row = null, column = null }, facts = {}) =>
      all.push({ code, file, row, column, facts }),
  }
}

export const levelOf = (code: AreaReason) => areaReasons[code].level
export const faultsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ code }) => levelOf(code) === 'fault').length

/** So many of each code are shown. */
const SHOWN = 20

/** Findings of one code together, faults first, the first rows of each. */
export function grouped(findings: readonly Finding[]): AreaReport['findings'] {
  const groups = new Map<AreaReason, Finding[]>()
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding])
  return [...groups]
    .map(([code, group]) => ({
      code,
      level: levelOf(code),
      count: group.length,
      first: group.map(shown).slice(0, SHOWN),
    }))
    .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
}

const shown = ({ file, row, column, facts }: Finding): AreaFinding => ({ file, row, column, facts })
