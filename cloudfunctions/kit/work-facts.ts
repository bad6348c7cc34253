import { categories, visitPurposes } from '../contract'
import { type DayNumber, dateOf, startOfDay } from '../core/calendar/working-time'
import type { MatterDocument } from '../core/matter/stored'
import { areaMayDo } from '../core/permission/area-acts'
import type { HeldPost } from '../core/permission/may-do'
import type { TicketRecord } from '../core/queue/stored'
import type { Facts } from '../core/queue/worklog'
import type { RequestDocument } from '../core/request/stored'
import type { VisitDocument } from '../core/visit/stored'
import { _ } from './cloud'
import { everyOf, list } from './database'

/** More than anybody does on one day. */
const MOST = 300
/** Whole cases at once: an answer of the database holds at most 1 MB. */
const CASES = 20
const DAY = 86_400_000

/** Whose day it is, by all the posts he holds that keep a log: he has one day, however many they are. */
export interface Working {
  openid: string
  posts: ReadonlyArray<Pick<HeldPost, 'postId' | 'kind' | 'areaId'>>
}

/** What somebody did on a day, from the records of it. Four calls, one more for every twenty cases and matters. */
export async function workFacts({ openid, posts }: Working, day: DayNumber): Promise<Facts> {
  const from = startOfDay(day)
  const within = _.and([_.gte(from), _.lt(from + DAY)])
  const ids = _.in(posts.map(({ postId }) => postId))
  const areas = posts.flatMap(({ kind, areaId }) => (areaId !== null && areaMayDo[kind].visit ? [areaId] : []))
  const [served, visits, requests, matters] = await Promise.all([
    list<TicketRecord>(
      'tickets',
      { 'worker.openid': openid, date: dateOf(day) },
      { limit: MOST, fields: { kind: true, items: true, calledAt: true, endedAt: true } },
    ),
    areas.length === 0
      ? []
      : list<Pick<VisitDocument, 'by' | 'purposes' | 'door' | 'roundId'>>(
          'visits',
          { areaPath: _.in(areas), at: within },
          { limit: 1000, fields: { by: true, purposes: true, door: true } },
        ),
    everyOf<Pick<RequestDocument, '_id' | 'category' | 'events'>>(
      'requests',
      { 'handler.postId': ids, updatedAt: within },
      { category: true, events: true },
      CASES,
    ),
    everyOf<Pick<MatterDocument, '_id' | 'items' | 'events'>>(
      'matters',
      { 'receiver.postId': ids, updatedAt: within },
      { items: true, events: true },
      CASES,
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
