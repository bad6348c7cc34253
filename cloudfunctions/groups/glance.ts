import type { EntryCard, routes } from '../contract'
import type { EntryDocument } from '../core/group/stored'
import { cardOf } from '../core/group/view'
import { Refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { withHouseholds } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { scopeOf } from './feed'

const NEWEST = 50

/** What waits for me among the newest of my groups. Three calls. */
export const glance: UseCase<typeof routes.groups.glance> = async (_input, context) => {
  const scope = await scopeOf(undefined, context)
  if (scope instanceof Refused) return scope
  const where = { areaId: _.in(scope.areas), shown: true, kind: _.in(['notice', 'vote', 'news']) }
  const order: Array<[string, 'desc']> = [
    ['feedAt', 'desc'],
    ['_id', 'desc'],
  ]
  const [entries, reader] = await Promise.all([
    list<EntryDocument>('entries', where, { order, limit: NEWEST }),
    scope.resident ? withHouseholds(scope.reader) : scope.reader,
  ])
  const waiting = entries.map((entry) => cardOf(reader, entry)).filter(waits)
  const count = (kind: EntryCard['kind']) => waiting.filter((card) => card.kind === kind).length
  const first = [...waiting].sort((a, b) => rank(a) - rank(b))[0] ?? null
  return { notices: count('notice'), votes: count('vote'), news: count('news'), first }
}

/** Whether a card still asks something of its reader. */
const waits = (card: EntryCard): boolean =>
  (card.kind === 'notice' && card.read === false) ||
  (card.kind === 'vote' && card.state === 'running' && card.voted === false) ||
  (card.kind === 'news' && card.unread)

const ranks = { notice: 2, vote: 1, news: 3, topic: 4, meeting: 4 } as const
const rank = (card: EntryCard): number => (card.kind === 'notice' && card.urgent ? 0 : ranks[card.kind])
