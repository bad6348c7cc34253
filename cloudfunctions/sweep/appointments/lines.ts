import type { Instant } from '../../contract'
import type { SheetDocument } from '../../core/appointment/stored'
import { isQuiet } from '../../core/appointment/times'
import { dayOf } from '../../core/calendar/working-time'
import { centreOf } from '../../kit/centres'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { offerDay } from '../../kit/offers'
import { inBatches, type Swept } from '../batches'

const BATCH = 50
type Freed = Pick<SheetDocument, '_id' | 'centreId' | 'date' | 'day' | 'freedAt'>

/** Offers seats that have become free to those in line; by day only, for an offer lapses. */
export const sweepLines = (clock: () => Instant): Promise<Swept> =>
  inBatches<Freed>({
    clock,
    size: BATCH,
    async due(now) {
      if (isQuiet(now)) return []
      return list(
        'sheets',
        { freedAt: _.and([_.gt(0), _.lte(now)]) },
        {
          ...{ order: [['freedAt', 'asc']], limit: BATCH },
          fields: { centreId: true, date: true, day: true, freedAt: true },
        },
      )
    },
    async take({ _id, centreId, date, day, freedAt }, now) {
      const centre = day >= dayOf(now) ? await centreOf(centreId, now) : null
      if (centre) await offerDay(centre, date, now)
      await update('sheets', { _id, freedAt }, { freedAt: null })
    },
  })
