import type { routes } from '../contract'
import { closedDay } from '../core/appointment/availability'
import { type WishDocument, wishId } from '../core/appointment/stored'
import { dayNumber, dayOf } from '../core/calendar/working-time'
import { refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { byId, insertOnce, update } from '../kit/database'
import type { UseCase } from '../kit/serve'

const MOST_TRIES = 5
/** More than this many need not be counted for the head to be asked. */
const MOST_PEOPLE = 300

/** Would come in the evening. Each person counts once; at the last one needed, the head is asked (by the sweep). Three calls. */
export const wish: UseCase<typeof routes.appointments.wish> = async ({ centreId, date }, { openid, now }) => {
  const centre = await centreOf(centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const kind = closedDay(centre, dayNumber(date), dayOf(now), calendar)
  if (kind) return refused({ code: 'slot.closed', kind })
  const needed = centre.rules.lateWishes
  const _id = wishId(centreId, date)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const known = await byId<WishDocument>('wishes', _id)
    const people = known?.people ?? []
    if (people.includes(openid) || people.length >= MOST_PEOPLE) return { count: people.length, needed }
    const count = people.length + 1
    const askAt = count >= needed && !known?.askedAt ? now : null
    const first = { _id, centreId, date, people: [openid], askAt, askedAt: null, version: 1 }
    const written = known
      ? (await update(
          'wishes',
          { _id, version: known.version },
          { people: _.push([openid]), askAt, version: _.inc(1) },
        )) === 1
      : await insertOnce<WishDocument>('wishes', first)
    if (written) return { count, needed }
  }
  return refused({ code: 'server.busy' })
}
