import type { routes } from '../contract'
import { keepersOf } from '../core/appointment/keepers'
import { WEIGHING } from '../core/appointment/miss'
import { isDone, moved } from '../core/appointment/moves'
import { appealsPage } from '../core/appointment/notices'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import { mayAppeal, viewOf } from '../core/appointment/view'
import { Refused, refused } from '../kit/answer'
import { liftBans } from '../kit/bans'
import { bookingOf, isFailure, storeBooking } from '../kit/bookings'
import { callerOf } from '../kit/caller'
import { actingAt, centreOf } from '../kit/centres'
import { refusedContent } from '../kit/content'
import { codeFor } from '../kit/ids'
import { postsAround } from '../kit/posts'
import type { UseCase } from '../kit/serve'
import { atCentre, type Doer } from './access'
import { changed } from './change'
import { namesOf } from './names'
import { bookingPage } from './paging'

type Appointments = typeof routes.appointments
const MOST_TRIES = 3

/** Says why one did not come; the centre's head is told. Four calls. */
export const appeal: UseCase<Appointments['appeal']> = async ({ bookingId, words }, context) => {
  const { openid, now } = context
  const label = await refusedContent(openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  return changed(
    {
      bookingId,
      async step(booking) {
        if (!booking.miss || !mayAppeal(booking, now)) return refused({ code: 'booking.state', state: booking.state })
        const openids = keepersOf(booking.areaPath, await postsAround(booking.areaPath), now)
        return {
          move: 'appeal',
          words,
          facts: { miss: { ...booking.miss, appeal: { words, at: now, ruled: 'open', reason: null } } },
          tellOthers: { kind: 'appealed', openids, page: appealsPage(booking.centreId) },
        }
      },
    },
    context,
  )
}

/** What waits for the head's word, the oldest first. Four calls. */
export const appeals: UseCase<Appointments['appeals']> = async ({ centreId, ...page }, context) => {
  const acting = await actingAt(centreId, 'ruleAppeal', 'appeals', context)
  if (acting instanceof Refused) return acting
  const found = await bookingPage({ centreId, 'miss.appeal.ruled': 'open' }, 'asc', page)
  if (found instanceof Refused) return found
  const names = await namesOf(found.items)
  return { items: found.items.map((one) => deskView(one, acting.centre, context.now, names)), next: found.next }
}

const deskView = (one: BookingDocument, centre: CentreDocument, now: number, names: ReadonlyMap<string, string>) =>
  viewOf(one, centre, { now, mine: false, code: codeFor(one._id), called: names.get(one.openid) })

/**
 * Upholds, and the miss counts no more, nor does a ban that followed from it; or dismisses. Five calls, and one for each ban that is
 * lifted. The mark that bans are to be looked at is written with the ruling: the sweep looks again, whoever dies or loses.
 */
export const ruleAppeal: UseCase<Appointments['ruleAppeal']> = async ({ bookingId, upheld, reason }, context) => {
  const { openid, key, now } = context
  const label = await refusedContent(openid, reason)
  if (label !== null) return refused({ code: 'content.refused', label })
  const caller = await callerOf(openid, now)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = await bookingOf(bookingId)
    const centre = found && (await centreOf(found.centreId, now))
    if (!found || !centre) return refused({ code: 'booking.absent' })
    const by = atCentre(caller, 'ruleAppeal', centre)
    if (!by || found.openid === openid) return refused({ code: 'permission.denied', action: 'ruleAppeal' })
    const ruled = isDone(found, key) ? found : await rule(found, { upheld, reason, by, key, now })
    if (ruled instanceof Refused) return ruled
    if (!ruled) continue
    if (upheld) await liftBans(ruled, now)
    return deskView(ruled, centre, now, await namesOf([ruled]))
  }
  return refused({ code: 'server.busy' })
}

interface Ruling {
  upheld: boolean
  reason: string
  by: Doer
  key: string
  now: number
}

/** The booking ruled on; null where somebody was faster. */
async function rule(
  found: BookingDocument,
  { upheld, reason, ...step }: Ruling,
): Promise<BookingDocument | Refused | null> {
  const { miss } = found
  if (miss?.appeal?.ruled !== 'open') return refused({ code: 'booking.state', state: found.state })
  const answer = { ...miss.appeal, ruled: upheld ? ('upheld' as const) : ('dismissed' as const), reason }
  const weight = upheld ? { weight: 'forgiven' as const, banUntil: null } : {}
  const facts = { miss: { ...miss, ...weight, appeal: answer }, reweighAt: upheld ? step.now + WEIGHING : null }
  const after = moved(found, { move: 'rule', words: reason, facts, tell: 'ruled', ...step })
  if (isFailure(after)) return refused(after)
  return (await storeBooking(found, after)) ? after : null
}
