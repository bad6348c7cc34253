import type { RequestMove } from '../../../contract'

export interface MoveView {
  move: RequestMove
  words: string
  look: 'main' | 'soft' | 'line'
}

/** What the buttons say. The order is that in which a desk reaches for them. */
const deskRows: ReadonlyArray<MoveView> = [
  { move: 'resolve', words: '办好了', look: 'main' },
  { move: 'accept', words: '受理', look: 'main' },
  { move: 'start', words: '开始办', look: 'main' },
  { move: 'assign', words: '派给别人办', look: 'main' },
  { move: 'report', words: '说进展', look: 'soft' },
  { move: 'return', words: '请居民补充', look: 'soft' },
  { move: 'refuse', words: '不予受理', look: 'line' },
]

/** Of the moves that are allowed, those of a desk: one main button, the rest quieter. */
export function deskMoves(moves: readonly RequestMove[]): MoveView[] {
  const allowed = deskRows.filter(({ move }) => moves.includes(move))
  return allowed.map((row, at) => (at > 0 && row.look === 'main' ? { ...row, look: 'soft' } : row))
}

/** Those of the reporter, one by one on his page. */
export const mayRate = (moves: readonly RequestMove[]) => moves.includes('rate')
export const maySupplement = (moves: readonly RequestMove[]) => moves.includes('supplement')
export const mayWithdraw = (moves: readonly RequestMove[]) => moves.includes('withdraw')
