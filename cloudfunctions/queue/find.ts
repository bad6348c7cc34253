import type { routes } from '../contract'
import { seatedStates } from '../core/appointment/lifecycle'
import type { BookingDocument } from '../core/appointment/stored'
import { viewOf } from '../core/appointment/view'
import { dateOf, dayOf } from '../core/calendar/working-time'
import type { SecretDocument } from '../core/chain/stored'
import { Refused, refused } from '../kit/answer'
import { calledOf } from '../kit/called'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { codeFor, idFor } from '../kit/ids'
import { withinLimit } from '../kit/limit'
import { opened } from '../kit/secret-document'
import type { UseCase } from '../kit/serve'
import { servingAt } from './access'

/** More than all seats of a day. */
const MOST = 1000
/** Nobody types more figures in an hour than people come; whoever would go through all ten thousand is stopped. */
const MOST_LOOKS = 120
const WINDOW = 3_600_000
const FIELDS = { events: false, notices: false, keys: false }

/**
 * Today's bookings whose phone ends so, or whose code was read out. The phone is compared and never shown; how often a worker asks is
 * counted. Six calls at most.
 */
export const find: UseCase<typeof routes.queue.find> = async ({ centreId, text }, { openid, now }) => {
  const serving = await servingAt(centreId, 'find', openid, now)
  if (serving instanceof Refused) return serving
  const limit = { most: MOST_LOOKS, window: WINDOW, now }
  if (!(await withinLimit(idFor(openid, 'queue find'), limit)))
    return refused({ code: 'reveal.tooMany', most: MOST_LOOKS })
  const today = await list<BookingDocument>(
    'bookings',
    { centreId, date: dateOf(dayOf(now)) },
    { order: [['startAt', 'asc']], limit: MOST, fields: FIELDS },
  )
  const there = today.filter(({ state, mode }) => mode === 'desk' && seatedStates.includes(state))
  const found = /^\d{4}$/.test(text) ? await byPhone(there, text) : there.filter(({ _id }) => codeFor(_id) === text)
  const named = await calledOf(
    found.map((one) => one.openid),
    now,
  )
  return found.map((one) =>
    viewOf(one, serving.centre, { now, mine: false, code: codeFor(one._id), called: named(one.openid) }),
  )
}

async function byPhone(bookings: readonly BookingDocument[], figures: string): Promise<BookingDocument[]> {
  const openids = [...new Set(bookings.map(({ openid }) => openid))]
  if (openids.length === 0) return []
  const secrets = await list<SecretDocument>('secrets', { _id: _.in(openids) }, { limit: MOST })
  const fitting = new Set(secrets.filter((one) => opened(one).phone?.endsWith(figures)).map(({ _id }) => _id))
  return bookings.filter(({ openid }) => fitting.has(openid))
}
