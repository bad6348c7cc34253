import type { routes } from '../contract'
import { seatedStates } from '../core/appointment/lifecycle'
import type { BookingDocument } from '../core/appointment/stored'
import { viewOf } from '../core/appointment/view'
import { refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'
import { list } from '../kit/database'
import { codeFor } from '../kit/ids'
import type { UseCase } from '../kit/serve'
import { atCentre } from './access'
import { namesOf } from './names'

/** More than all seats of a day, those given up among them. */
const MOST = 1000

/** The bookings of a day at a centre, by time, then post; where somebody lives is not in a list. Four calls. */
export const roster: UseCase<typeof routes.appointments.roster> = async ({ centreId, date }, { openid, now }) => {
  const [centre, caller] = await Promise.all([centreOf(centreId, now), callerOf(openid, now)])
  if (!centre) return refused({ code: 'centre.absent' })
  if (!atCentre(caller, 'serveCentre', centre)) return refused({ code: 'permission.denied', action: 'roster' })
  const found = await list<BookingDocument>(
    'bookings',
    { centreId, date },
    { order: [['startAt', 'asc']], limit: MOST, fields: { events: false, notices: false, keys: false } },
  )
  const seated = found.filter(({ state }) => seatedStates.includes(state))
  const names = await namesOf(seated)
  return seated
    .sort((a, b) => a.startAt - b.startAt || a.postNo - b.postNo)
    .map((one) => viewOf(one, centre, { now, mine: false, code: codeFor(one._id), called: names.get(one.openid) }))
}
