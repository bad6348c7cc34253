import type { AreaReport } from '../../cloudfunctions/contract'
import { reasonWords } from '../../cloudfunctions/contract/area-reasons'

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
const columns = ['in force', 'added', 'changed', 'carried', 'closed', 'unchanged'] as const

/** The report as lines: figures first, then what is wrong, then what is worth saying. */
export function reportLines(report: AreaReport): string[] {
  const { kinds, boundaries, households, findings, replay } = report
  return [
    ['kind'.padEnd(12), ...columns.map((column) => column.padStart(10))].join(''),
    ...kinds.map(({ kind, ...counts }) => line(kind, counts)),
    line('boundaries', { ...boundaries, carried: 0 }),
    `households: ${households.inForce} in force, ${households.after} after`,
    ...findings.flatMap(linesOf),
    ...(replay ? replayLines(replay) : []),
    `warnings: ${report.warnings}`,
  ]
}

type Counts = Omit<AreaReport['kinds'][number], 'kind'>
const line = (name: string, { inForce, added, changed, carried, closed, unchanged }: Counts) =>
  [
    name.padEnd(12),
    ...[inForce, added, changed, carried, closed, unchanged].map((count) => String(count).padStart(10)),
  ].join('')

function linesOf({ code, level, count, first }: AreaReport['findings'][number]): string[] {
  const lines = first.map(({ file, row, column, facts }) => {
    const place = [file, row === null ? null : `${file === 'boundaries' ? 'feature' : 'row'} ${row}`, column]
    return `  ${place.filter((part) => part !== null).join(', ') || 'in force'}: ${reasonWords({ code, facts }, 'en')}`
  })
  const more = count > first.length ? [`  … and ${count - first.length} more`] : []
  return [`${level} ${code}: ${count}`, ...lines, ...more]
}

const replayLines = ({ points, agree, nearby, nowhere, edge }: NonNullable<AreaReport['replay']>) => [
  `agreement with the recorded area: ${agree} of ${points} (${share(agree, points)})`,
  `outside every boundary: ${nearby + nowhere} (${nearby} given to the nearest area, ${nowhere} to the district desk)`,
  `on an edge or an overlap: ${edge}`,
]
