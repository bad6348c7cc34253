import type { AreaFinding, AreaReport } from '../../../contract'
import { areaReasons, kindWords, reasonWords } from '../../../contract/area-reasons'

export interface KindLine {
  title: string
  /** 69 个，新增 2，停用 1 */
  note: string
  after: number
}

const changesOf = ({ added, changed, closed }: { added: number; changed: number; closed: number }): string => {
  const parts = [
    [added, '新增'],
    [changed, '改动'],
    [closed, '停用'],
  ] as const
  return parts.flatMap(([count, words]) => (count > 0 ? `${words} ${count}` : [])).join('，') || '没有变化'
}

/** Kind by kind what there will be and what is new about it; kinds that there are none of are left out. */
export function kindLines({ kinds, boundaries }: AreaReport): KindLine[] {
  const lines = kinds.map(({ kind, carried, ...counts }) => ({
    title: kindWords[kind] ?? kind,
    note: [changesOf(counts), ...(carried > 0 ? [`随上级变动 ${carried}`] : [])].join('，'),
    after: counts.inForce + counts.added - counts.closed,
  }))
  const drawn = {
    title: '边界',
    note: changesOf(boundaries),
    after: boundaries.inForce + boundaries.added - boundaries.closed,
  }
  return [...lines, drawn].filter(({ after, note }) => after > 0 || note !== '没有变化')
}

export interface FindingGroup {
  code: string
  title: string
  fault: boolean
  count: number
  /** 名册第 5 行 · 上级：上级 l9 不在表里 */
  lines: string[]
  /** More of the same than are listed. */
  more: number
}

const files = { tree: '名册', boundaries: '边界', points: '点位' } as const
const columns: Readonly<Record<string, string>> = {
  id: '编码',
  kind: '类型',
  name: '名称',
  parent: '上级',
  order: '排序',
  households: '户数',
  floors: '层数',
  doors: '每层户数',
  doorNames: '门牌',
  headName: '负责人',
  headPhone: '电话',
}

/** Where in which file: 名册第 5 行“上级”, 边界第 2 个图形. */
export function placeWords({ file, row, column }: AreaFinding): string {
  if (file === null) return ''
  const counted = row === null ? '' : file === 'boundaries' ? `第 ${row} 个图形` : `第 ${row} 行`
  const named = column === null ? '' : `“${columns[column] ?? column}”`
  return `${files[file]}${counted}${named}`
}

const lineOf = (code: string, finding: AreaFinding): string =>
  [placeWords(finding), reasonWords({ code, facts: finding.facts }, 'zh')].filter(Boolean).join('：')

/** What was found, those that stop publishing first. */
export const findingGroups = ({ findings }: AreaReport): FindingGroup[] =>
  findings.map(({ code, level, count, first }) => ({
    code,
    title: (areaReasons as Record<string, { title: string } | undefined>)[code]?.title ?? code,
    fault: level === 'fault',
    count,
    lines: first.map((finding) => lineOf(code, finding)),
    more: count - first.length,
  }))

/** 98.6%: down, so that a hundred is a hundred. */
export const shareWords = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.floor((part / whole) * 1000) / 10}%`

/** 有 3 处错误，改好才能发布; 没有错误，有 2 处提醒. */
export function verdictWords({ faults, warnings }: Pick<AreaReport, 'faults' | 'warnings'>) {
  const said = warnings > 0 ? `，另有 ${warnings} 处提醒` : ''
  return faults > 0
    ? { good: false, title: `有 ${faults} 处错误`, words: `照下面说的行改好文件，再检查一遍${said}` }
    : { good: true, title: '没有错误', words: warnings > 0 ? `有 ${warnings} 处提醒，看过就可以发布` : '可以发布' }
}
