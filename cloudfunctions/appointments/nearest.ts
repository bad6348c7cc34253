import type { ServiceMode } from '../contract'
import { nearestTo, type Wanted } from '../core/appointment/place'
import type { CentreDocument } from '../core/appointment/stored'
import { dayOf } from '../core/calendar/working-time'
import { type Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { takenBetween } from '../kit/sheets'

interface Asked {
  minutes: number
  mode: ServiceMode
  elder: boolean
  items: readonly string[]
}

/** Taken, with the three nearest times that are not. One call. */
export async function takenAt(
  centre: CentreDocument,
  wanted: Wanted,
  { minutes, mode, elder, items }: Asked,
  now: number,
): Promise<Refused> {
  const today = dayOf(now)
  const sheets = await takenBetween(centre._id, today, today + centre.rules.horizonDays)
  const asking = { minutes, mode, elder, items, now }
  return refused({ code: 'slot.taken', nearest: nearestTo(centre, sheets, asking, wanted, calendar) })
}
