import type { Instant, routes } from '../contract'
import { isLegal } from '../core/appointment/lifecycle'
import { seatOf } from '../core/appointment/moves'
import type { BookingDocument } from '../core/appointment/stored'
import { changeUntil } from '../core/appointment/view'
import { type Refused, refused } from '../kit/answer'
import { centreOf } from '../kit/centres'
import { letGo } from '../kit/offers'
import type { UseCase } from '../kit/serve'
import { changed } from './change'

type Appointments = typeof routes.appointments

/** Gives a place up; who stands first in line is offered it. At most six calls. */
export const cancel: UseCase<Appointments['cancel']> = ({ bookingId, version, why }, context) =>
  changed(
    {
      bookingId,
      version,
      async step(booking) {
        const late = isLegal('cancel', booking.state) ? await tooLate(booking, context.now) : null
        return late ?? { move: 'cancel', words: why ?? null, facts: { leaving: [...booking.leaving, seatOf(booking)] } }
      },
      afterwards: (booking) => release(booking, context.now),
    },
    context,
  )

/** Declines an offered place: the next in line is asked. */
export const decline: UseCase<Appointments['decline']> = ({ bookingId, version }, context) =>
  changed(
    {
      bookingId,
      version,
      step: async (booking) => ({ move: 'decline', facts: { leaving: [...booking.leaving, seatOf(booking)] } }),
      afterwards: (booking) => release(booking, context.now),
    },
    context,
  )

/** Takes an offered place while it is kept. Two calls. */
export const take: UseCase<Appointments['take']> = ({ bookingId, version }, context) =>
  changed(
    {
      bookingId,
      version,
      step: async (booking) =>
        booking.state === 'offered' && context.now >= (booking.offerUntil ?? 0)
          ? refused({ code: 'booking.late', until: booking.offerUntil ?? 0 })
          : { move: 'take', facts: { offerUntil: null, placedAt: context.now } },
    },
    context,
  )

async function release(booking: BookingDocument, now: Instant): Promise<void> {
  const centre = await centreOf(booking.centreId, now)
  if (centre) await letGo(centre, booking, now)
}

/** Cancelling and moving end some time before. */
export async function tooLate(booking: BookingDocument, now: Instant): Promise<Refused | null> {
  const centre = await centreOf(booking.centreId, now)
  if (!centre) return refused({ code: 'booking.absent' })
  const until = changeUntil(booking, centre)
  return now > until ? refused({ code: 'booking.late', until }) : null
}
