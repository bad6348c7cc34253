import type { routes } from '../contract'
import { dayOfStrip, slotsOf } from '../core/appointment/availability'
import { offered } from '../core/appointment/offers'
import { cardOf } from '../core/appointment/view'
import { dayNumber, dayOf } from '../core/calendar/working-time'
import { refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import type { UseCase } from '../kit/serve'
import { sheetsOf, takenBetween } from '../kit/sheets'

type Appointments = typeof routes.appointments

/** The strip of days from today to the horizon. Two calls. */
export const days: UseCase<Appointments['days']> = async ({ centreId, items, mode }, { now }) => {
  const centre = await centreOf(centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const what = offered(centre, items)
  if ('code' in what) return refused(what)
  const today = dayOf(now)
  const { horizonDays } = centre.rules
  const sheets = await takenBetween(centreId, today, today + horizonDays)
  const asking = { minutes: what.minutes, mode, elder: false, items, now }
  const strip = Array.from({ length: horizonDays }, (_, ahead) =>
    dayOfStrip(centre, today + ahead, sheets, asking, calendar),
  )
  return { centre: cardOf(centre), minutes: what.minutes, days: strip }
}

/** The times of one day. Two calls. */
export const slots: UseCase<Appointments['slots']> = async ({ centreId, items, mode, date, elder }, { now }) => {
  const centre = await centreOf(centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const what = offered(centre, items)
  if ('code' in what) return refused(what)
  const sheets = await sheetsOf(centre, [date])
  const asking = { minutes: what.minutes, mode, elder, items, now }
  const day = dayOfStrip(centre, dayNumber(date), sheets, asking, calendar)
  const isShut = ['past', 'beyond', 'closed', 'unpublished'].includes(day.kind)
  const found = isShut ? [] : slotsOf(centre, dayNumber(date), sheets, asking, calendar)
  return { day, minutes: what.minutes, slots: found }
}
