import { categories, visitPurposes } from '../contract'
import { type DayNumber, dateOf, startOfDay } from '../core/calendar/working-time'
import type { PostDocument } from '../core/chain/stored'
import type { MatterDocument } from '../core/matter/stored'
import type { TicketRecord } from '../core/queue/stored'
import type { Facts } from '../core/queue/worklog'
import type { RequestDocument } from '../core/request/stored'
import type { VisitDocument } from '../core/visit/stored'
import { _ } from './cloud'
import { list } from './database'

/** More than anybody does on one day. */
const MOST = 300
/** Whole cases: an answer of the database holds at most 1 MB. */
const MOST_CASES = 60
const DAY = 86_400_000

/** What somebody did on a day, from the records of it. Four calls. */
export async function workFacts(
  { _id: postId, openid, areaId }: Pick<PostDocument, '_id' | 'openid' | 'areaId'>,
  day: DayNumber,
): Promise<Facts> {
  const from = startOfDay(day)
  const within = _.and([_.gte(from), _.lt(from + DAY)])
  const [served, visits, requests, matters] = await Promise.all([
    list<TicketRecord>(
      'tickets',
      { 'worker.openid': openid, date: dateOf(day) },
      { limit: MOST, fields: { kind: true, items: true, calledAt: true, endedAt: true } },
    ),
    areaId === null
      ? []
      : list<Pick<VisitDocument, 'by' | 'purposes' | 'door' | 'roundId'>>(
          'visits',
          { areaPath: areaId, at: within },
          { limit: 1000, fields: { by: true, purposes: true, door: true } },
        ),
    list<Pick<RequestDocument, 'category' | 'events'>>(
      'requests',
      { 'handler.postId': postId, updatedAt: within },
      { limit: MOST_CASES, fields: { category: true, events: true } },
    ),
    list<Pick<MatterDocument, 'items' | 'events'>>(
      'matters',
      { 'receiver.postId': postId, updatedAt: within },
      { limit: MOST_CASES, fields: { items: true, events: true } },
    ),
  ])
  const mine = ({ events }: Pick<RequestDocument, 'events'>) =>
    events.some(({ at, actor }) => at >= from && at < from + DAY && 'openid' in actor && actor.openid === openid)
  return {
    served,
    visits: visits
      .filter(({ by }) => by.openid === openid)
      .map(({ purposes: [first] }) => (first ? visitPurposes[first] : visitPurposes.greet)),
    requests: requests.filter(mine).map(({ category }) => labels.get(category ?? '') ?? '诉求'),
    matters: matters.filter(mine).map(({ items }) => items.map(({ name }) => name).join('、')),
  }
}

const labels = new Map<string, string>(categories.map(({ code, label }) => [code, label]))
