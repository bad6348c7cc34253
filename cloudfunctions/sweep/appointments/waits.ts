import type { Instant } from '../../contract'
import type { WaitDocument } from '../../core/appointment/stored'
import { isQuiet } from '../../core/appointment/times'
import { dayNumber, dayOf, startOfDay } from '../../core/calendar/working-time'
import { centreOf } from '../../kit/centres'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { endWait, offerDay } from '../../kit/offers'
import { inBatches, type Swept } from '../batches'

const BATCH = 50

/** Looks once at the day of each who has just come into the line; ends the wait when the day is over. */
export const sweepWaits = (clock: () => Instant): Promise<Swept> =>
  inBatches<WaitDocument>({
    clock,
    size: BATCH,
    due: async (now) =>
      isQuiet(now)
        ? []
        : list('waits', { lookAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['lookAt', 'asc']], limit: BATCH }),
    async take(wait, now) {
      const after = startOfDay(dayNumber(wait.date) + 1)
      if (dayOf(now) > dayNumber(wait.date)) return void (await endWait(wait))
      const centre = await centreOf(wait.centreId, now)
      if (centre) await offerDay(centre, wait.date, now)
      await update('waits', { _id: wait._id, state: 'waiting', lookAt: wait.lookAt }, { lookAt: after })
    },
  })
