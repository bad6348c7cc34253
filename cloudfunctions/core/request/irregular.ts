import type { Instant } from '../../contract'
import type { RequestDocument } from './stored'

/** What makes a result look irregular or incomplete (预警提示); the words are the client's. */
export const irregularRules = ['tooFast', 'noPhoto', 'sentRound'] as const
export type IrregularRule = (typeof irregularRules)[number]

const TOO_FAST = 10 * 60_000
const SENT_ROUND = 3

/** The rules that a result breaks at `now`. */
export function irregularities(request: RequestDocument, photos: readonly string[], now: Instant): IrregularRule[] {
  const started = request.events.findLast(({ kind }) => kind === 'started')
  const assigned = request.events.filter(({ kind }) => kind === 'assigned').length
  const found: Array<[IrregularRule, boolean]> = [
    ['tooFast', started !== undefined && now - started.at < TOO_FAST],
    ['noPhoto', photos.length === 0 && request.photos.length > 0],
    ['sentRound', assigned >= SENT_ROUND],
  ]
  return found.flatMap(([rule, broken]) => (broken ? [rule] : []))
}
