import type { Instant } from '../../contract'
import { calendarMark } from '../../core/appointment/calendar-mark'
import type { CentreDocument } from '../../core/appointment/stored'
import { calendar } from '../../kit/calendar'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { inBatches, type Swept } from '../batches'

const BATCH = 50
const mark = calendarMark(calendar)

/** A year published, or a day of it changed, is a change of every centre's rules. Nothing is found while no calendar is new. */
export const sweepPublished = (clock: () => Instant): Promise<Swept> =>
  inBatches<Pick<CentreDocument, '_id' | 'calendar'>>({
    clock,
    size: BATCH,
    async due() {
      const other = await list<Pick<CentreDocument, '_id' | 'calendar'>>(
        'centres',
        { calendar: _.neq(mark) },
        { limit: BATCH, fields: { calendar: true } },
      )
      // An instance of yesterday's code, still running beside today's, knows fewer years.
      return other.filter((centre) => coveredBy(centre.calendar) <= calendar.coveredThrough)
    },
    async take({ _id, calendar: known }, now) {
      await update('centres', { _id, calendar: known }, { calendar: mark, version: _.inc(1), alignAt: now })
    },
  })

const coveredBy = (known: string): number => Number.parseInt(known, 10) || 0
