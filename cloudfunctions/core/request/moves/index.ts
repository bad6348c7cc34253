import type { RequestMove } from '../../../contract'
import type { Decide } from '../decide'
import { rate, withdraw } from './conclude'
import { assign, report, resolve, start } from './handle'
import { accept, ask, refuse, supplement } from './verify'

/** What each move decides. */
export const moves: { [M in RequestMove]: Decide<M> } = {
  accept,
  return: ask,
  supplement,
  refuse,
  assign,
  start,
  report,
  resolve,
  rate,
  withdraw,
}

/** Moves that must know the running posts around the case. */
export const asksPosts = ['assign', 'rate'] as const satisfies RequestMove[]
