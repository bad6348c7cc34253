import type { Instant, Point } from '../contract'
import type { RequestDocument } from '../core/request/stored'
import { cellsAround } from '../core/routing/near'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'

const MOST = 200

/** Cases raised around a point since then, newest first, with these fields of each. One call. */
export const casesNear = <Field extends keyof RequestDocument>(
  point: Point,
  since: Instant,
  fields: readonly Field[],
): Promise<Array<Pick<RequestDocument, Field>>> =>
  list(
    'requests',
    { cell: _.in(cellsAround(point)), createdAt: _.gte(since) },
    {
      order: [['createdAt', 'desc']],
      limit: MOST,
      fields: Object.fromEntries(fields.map((field) => [field, true])),
    },
  )
