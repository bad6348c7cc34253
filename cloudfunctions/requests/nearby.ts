import type { Instant, Point } from '../contract'
import { RECURRENCE_REACH } from '../core/request/duplicates'
import type { RequestDocument } from '../core/request/stored'
import { cellsAround } from '../core/routing/near'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'

const MOST = 200

/** Cases raised around a point since then, newest first, without their timelines. One call. */
export const casesNear = (point: Point, since: Instant): Promise<Array<Omit<RequestDocument, 'events' | 'notices'>>> =>
  list(
    'requests',
    { cell: _.in(cellsAround(point)), createdAt: _.gte(since) },
    {
      order: [['createdAt', 'desc']],
      limit: MOST,
      fields: { events: false, notices: false },
    },
  )

export const recurrenceReach = (now: Instant): Instant => now - RECURRENCE_REACH
