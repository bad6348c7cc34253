import type { routes } from '../contract'
import { seatedStates } from '../core/appointment/lifecycle'
import type { BookingDocument } from '../core/appointment/stored'
import { viewOf } from '../core/appointment/view'
import { Refused } from '../kit/answer'
import { actingAt } from '../kit/centres'
import { list } from '../kit/database'
import { codeFor } from '../kit/ids'
import type { UseCase } from '../kit/serve'
import { namesOf } from './names'

/** More than all seats of a day, those given up among them. */
const MOST = 1000

/** The bookings of a day at a centre, by time, then post; where somebody lives is not in a list. Four calls. */
export const roster: UseCase<typeof routes.appointments.roster> = async ({ centreId, date }, context) => {
  const acting = await actingAt(centreId, 'serveCentre', 'roster', context)
  if (acting instanceof Refused) return acting
  const found = await list<BookingDocument>(
    'bookings',
    { centreId, date },
    { order: [['startAt', 'asc']], limit: MOST, fields: { events: false, notices: false, keys: false } },
  )
  const seated = found.filter(({ state }) => seatedStates.includes(state))
  const names = await namesOf(seated)
  return seated
    .sort((a, b) => a.startAt - b.startAt || a.postNo - b.postNo)
    .map((one) =>
      viewOf(one, acting.centre, {
        now: context.now,
        mine: false,
        code: codeFor(one._id),
        called: names.get(one.openid),
      }),
    )
}
