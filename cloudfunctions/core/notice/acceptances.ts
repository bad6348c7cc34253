import type { Instant } from '../../contract'
import type { AcceptanceDocument, MessageDocument } from './stored'

/**
 * How many messages of a template a person will still receive, counted from facts: acceptances given since WeChat last said
 * there was none, less what was sent since. WeChat's own count is the truth; ours says when to ask again.
 */
export function acceptancesLeft(
  template: string,
  given: AcceptanceDocument['given'],
  pushed: ReadonlyArray<Pick<MessageDocument, 'template' | 'push' | 'at'>>,
): number {
  const mine = pushed.filter((message) => message.template === template)
  const empty: Instant = Math.max(-1, ...mine.filter(({ push }) => push === 'none').map(({ at }) => at))
  const since = given.filter((one) => one.template === template && one.at > empty).length
  const sent = mine.filter(({ push, at }) => push === 'sent' && at > empty).length
  return Math.max(0, since - sent)
}
