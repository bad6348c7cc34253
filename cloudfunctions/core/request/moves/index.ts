import type { RequestMove } from '../../../contract'
import type { Decide } from '../decide'
import type { RequestDocument } from '../stored'
import { followUp, rate, withdraw } from './conclude'
import { assign, handBack, report, resolve, start } from './handle'
import { arrive, signOff, whistle } from './joint'
import { join, transfer } from './neighbours'
import { approve, rule, shelve, supervise, urge } from './oversee'
import { accept, ask, object, refuse, supplement } from './verify'

/** Moves that change two cases at once: see merge.ts. */
export type PairedMove = 'merge' | 'split'
export type SingleMove = Exclude<RequestMove, PairedMove>

/** What each move decides. */
export const moves: { [M in SingleMove]: Decide<M> } = {
  accept,
  return: ask,
  supplement,
  refuse,
  object,
  assign,
  start,
  report,
  resolve,
  handBack,
  shelve,
  approve,
  rule,
  urge,
  supervise,
  whistle,
  arrive,
  signOff,
  join,
  transfer,
  rate,
  followUp,
  withdraw,
}

/** Moves that must know the running posts along the path and of the department. */
export const asksPosts: readonly RequestMove[] = [
  'assign',
  'rate',
  'object',
  'shelve',
  'handBack',
  'rule',
  'followUp',
  'whistle',
]
/** Whether the move must know the officers of every department: to whistle, to rule, and to send somebody out in an emergency. */
export const asksOfficers = (move: RequestMove, { kind }: Pick<RequestDocument, 'kind'>): boolean =>
  move === 'whistle' || move === 'rule' || (move === 'assign' && kind === 'emergency')
