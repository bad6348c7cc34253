import type { MatterLook, MatterMove, MatterView } from '../../../contract'

export interface WorkerMove {
  move: MatterMove
  words: string
  look: 'main' | 'soft' | 'line'
}

/**
 * What the buttons of a worker say, in the order in which a desk reaches for them: first what waits for my word alone, then the way to
 * the end, then what helps on the way, last what sends it elsewhere.
 */
const rows: readonly WorkerMove[] = [
  { move: 'followUp', words: '记下回访结果', look: 'main' },
  { move: 'takeOver', words: '接下来，由我负责', look: 'main' },
  { move: 'declineOver', words: '不接，说明原因', look: 'line' },
  { move: 'accept', words: '受理，由我负责到底', look: 'main' },
  { move: 'resend', words: '改好了，再送审', look: 'main' },
  { move: 'visited', words: '记上门结果', look: 'main' },
  { move: 'deliver', words: '证件交给本人', look: 'main' },
  { move: 'fill', words: '帮他填表', look: 'soft' },
  { move: 'send', words: '送部门审核', look: 'main' },
  { move: 'conclude', words: '办结，告诉居民', look: 'main' },
  { move: 'supply', words: '材料补齐了', look: 'main' },
  { move: 'ask', words: '请补材料', look: 'soft' },
  { move: 'pass', words: '交接原件', look: 'line' },
  { move: 'authorise', words: '请本人签委托书', look: 'line' },
  { move: 'arrangeVisit', words: '约上门', look: 'line' },
  { move: 'handOver', words: '转给别人办', look: 'line' },
]

export interface WorkerFoot {
  main: WorkerMove | null
  beside: WorkerMove | null
  more: WorkerMove[]
}

/** Of what is allowed: one main button, one beside it, the rest behind "more". What departments have not agreed to is not the next step. */
export function workerFoot({ may, reviews, form }: Pick<MatterView, 'may' | 'reviews' | 'form'>): WorkerFoot {
  const waiting = reviews.some((review) => review.state !== 'agreed')
  const unfilled = form !== null && form.missing > 0
  const able = rows
    .filter(({ move }) => may.includes(move))
    // Nothing is sent before the form is whole: to fill it is the next step then.
    .filter(({ move }) => !(move === 'send' && unfilled))
    .map((row) => (row.move === 'fill' ? { ...row, look: unfilled ? ('main' as const) : ('line' as const) } : row))
    .map((row) =>
      row.move === 'conclude' && waiting ? { ...row, words: '办不了，告诉居民', look: 'line' as const } : row,
    )
  const main = able.find(({ look }) => look === 'main') ?? null
  const rest = able.filter((row) => row !== main)
  const beside = rest.find(({ look }) => look === 'soft') ?? (rest.length === 1 ? (rest[0] ?? null) : null)
  return { main, beside, more: rest.filter((row) => row !== beside) }
}

/** What is sealed, as a line that opens it. */
export const lookLines: ReadonlyArray<{ look: MatterLook; title: string; note: string }> = [
  { look: 'readAddress', title: '上门地址', note: '只有今天能看，看了会记下来' },
  { look: 'readForm', title: '填好的表', note: '看了会记下来，居民看得到' },
  { look: 'readPapers', title: '交来的材料', note: '看了会记下来，居民看得到' },
  { look: 'readContact', title: '姓名和电话', note: '看了会记下来，居民看得到' },
]
