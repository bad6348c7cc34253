import type { RequestMove, RequestView } from '../../../contract'

export interface MoveView {
  move: RequestMove
  words: string
  look: 'main' | 'soft' | 'line'
}

/**
 * What the buttons say. The order is that in which a desk reaches for them: first what waits for my word alone, then the way
 * to the end, then what helps on the way, last what sends it elsewhere.
 */
const deskRows: ReadonlyArray<MoveView> = [
  { move: 'followUp', words: '记下回访结果', look: 'main' },
  { move: 'rule', words: '裁定', look: 'main' },
  { move: 'approve', words: '批挂账申请', look: 'main' },
  { move: 'arrive', words: '我到现场了', look: 'main' },
  { move: 'signOff', words: '办完签字', look: 'main' },
  { move: 'resolve', words: '办好了', look: 'main' },
  { move: 'accept', words: '受理', look: 'main' },
  { move: 'start', words: '开始办', look: 'main' },
  { move: 'assign', words: '派给别人办', look: 'main' },
  { move: 'report', words: '说进展', look: 'soft' },
  { move: 'return', words: '请居民补充', look: 'soft' },
  { move: 'urge', words: '催办', look: 'soft' },
  { move: 'supervise', words: '督办', look: 'soft' },
  { move: 'whistle', words: '吹哨，请部门到场', look: 'soft' },
  { move: 'shelve', words: '暂时办不了，申请挂账', look: 'line' },
  { move: 'merge', words: '并到另一件一起办', look: 'line' },
  { move: 'split', words: '分开，单独办', look: 'line' },
  { move: 'transfer', words: '转到别的辖区', look: 'line' },
  { move: 'handBack', words: '退回，不归我办', look: 'line' },
  { move: 'refuse', words: '不予受理', look: 'line' },
]

type Known = Pick<RequestView, 'kind' | 'handler' | 'joint' | 'inCharge'>

/** Of the moves that are allowed, those of a desk, the likeliest first: one main button, the rest quieter. */
export function deskMoves(
  moves: readonly RequestMove[],
  request?: Known,
  departments: readonly string[] = [],
): MoveView[] {
  const allowed = deskRows.filter(({ move }) => moves.includes(move) && stillOpen(move, request, departments))
  const ordered = request && isOthers(moves, request) ? raised(allowed) : allowed
  return ordered.map(({ move, words, look }, at) => ({
    move,
    words: request?.kind === 'grumble' && move === 'resolve' ? '答复居民' : words,
    look: at === 0 ? 'main' : look === 'main' ? 'soft' : look,
  }))
}

/** A department comes once and signs once. */
function stillOpen(move: RequestMove, request: Known | undefined, departments: readonly string[]): boolean {
  if (!request?.joint || (move !== 'arrive' && move !== 'signOff')) return true
  const mine = request.joint.departments.find(({ departmentId }) => departments.includes(departmentId))
  if (!mine) return true
  return move === 'arrive' ? mine.arrivedAt === null : mine.signedAt === null
}

/** Somebody else has it in his hands: to ask how it goes comes before giving it to a third. */
const isOthers = (moves: readonly RequestMove[], { handler }: Known) =>
  handler !== null && moves.includes('urge') && !moves.some((move) => handlersOwn.has(move))
const handlersOwn = new Set<RequestMove>(['start', 'report', 'resolve', 'rule', 'approve', 'arrive', 'signOff'])
const raised = (rows: readonly MoveView[]) => [
  ...rows.filter(({ move }) => move === 'urge'),
  ...rows.filter(({ move }) => move !== 'urge'),
]

export interface Foot {
  main: MoveView | null
  /** Beside each other above it. */
  beside: MoveView[]
  /** Behind 更多. */
  more: MoveView[]
}

/** Three buttons at most: with more than that, all but two stand behind the third. */
export function footOf([main, ...others]: readonly MoveView[]): Foot {
  if (others.length <= 2) return { main: main ?? null, beside: others, more: [] }
  return { main: main ?? null, beside: others.slice(0, 1), more: others.slice(1) }
}

/** Those of the reporter, one by one on his page. */
export const mayRate = (moves: readonly RequestMove[]) => moves.includes('rate')
export const maySupplement = (moves: readonly RequestMove[]) => moves.includes('supplement')
export const mayWithdraw = (moves: readonly RequestMove[]) => moves.includes('withdraw')
export const mayObject = (moves: readonly RequestMove[]) => moves.includes('object')
