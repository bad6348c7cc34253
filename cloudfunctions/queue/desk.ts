import type { routes } from '../contract'
import { kindOfDay } from '../core/appointment/openings'
import { dateOf, dayOf } from '../core/calendar/working-time'
import { hoursOf } from '../core/queue/hours'
import { opened, paused } from '../core/queue/moves'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { countOf } from '../kit/database'
import { todayOf } from '../kit/queues'
import type { UseCase } from '../kit/serve'
import { attendedOn } from '../kit/sheets'
import { servingAt } from './access'
import { acted } from './act'
import { shownAtDesk } from './shown'

type Queue = typeof routes.queue

/** The line, and one desk of it. Four calls; one more for names. */
export const desk: UseCase<Queue['desk']> = async ({ centreId, postNo }, { openid, now }) => {
  const serving = await servingAt(centreId, 'desk', openid, now)
  if (serving instanceof Refused) return serving
  const { centre } = serving
  if (postNo !== undefined && !centre.posts.some(({ no }) => no === postNo)) return refused({ code: 'desk.absent' })
  const [queue, coming] = await Promise.all([
    todayOf(centre, now),
    countOf('bookings', { centreId, date: dateOf(dayOf(now)), state: 'booked', mode: 'desk' }),
  ])
  const mine = Object.entries(queue.desks).find(([, one]) => one.state !== 'closed' && one.by?.openid === openid)
  return shownAtDesk(centre, queue, { no: postNo ?? (mine ? Number(mine[0]) : null), openid, now, coming })
}

/** Sits down at a desk: who does not come today has been waited for. Six calls at most. */
export const open: UseCase<Queue['open']> = ({ centreId, postNo, relieve }, context) =>
  acted(
    {
      ...{ centreId, action: 'open', no: postNo },
      decide(queue, act, { centre }) {
        if (!hoursOf(centre, context.now, calendar))
          return { code: 'queue.closed', kind: kindOfDay(centre, dayOf(context.now), calendar) }
        return opened(queue, act, relieve)
      },
      afterwards: () => attendedOn(centreId, dayOf(context.now), context.now),
    },
    context,
  )

/** Pauses, or ends the day there. Four calls. */
export const pause: UseCase<Queue['pause']> = ({ centreId, postNo, end }, context) =>
  acted({ centreId, action: 'pause', no: postNo, decide: (queue, act) => paused(queue, act, end) }, context)
