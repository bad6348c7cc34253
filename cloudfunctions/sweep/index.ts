import { now } from '../kit/clock'
import { sweepAppointments } from './appointments'
import { sweepAreas } from './areas'
import { askForCalendar } from './calendar'
import { sweepChecks } from './checks'
import { sweepClocks } from './clocks'
import { foundIn, sweepGroups } from './groups'
import { sweepKeys } from './keys'
import { sweepLearning } from './learn'
import { sweepOutbox } from './outbox'
import { sweepPhotos } from './photos'
import { sweepPopups } from './popups'
import { sweepPosts } from './posts'
import { sweepProvisional } from './provisional'
import { sweepSelections } from './selections'
import { sweepTallies } from './tallies'
import { sweepVisitTallies } from './visit-tallies'
import { sweepVisits } from './visits'

/** Runs every minute by its timer: deadlines that can be fixed, clocks that have come due, then what could not be told at once. */
export const main = async () => {
  const areas = await sweepAreas(now)
  const provisional = await sweepProvisional(now)
  const clocks = await sweepClocks(now)
  const appointments = await sweepAppointments(now)
  const outbox = await sweepOutbox(now)
  const bookings = await sweepOutbox(now, 'bookings')
  const photos = await sweepPhotos(now)
  const selections = await sweepSelections(now)
  const posts = await sweepPosts(now)
  const keys = await sweepKeys(now)
  const visits = await sweepVisits(now)
  const visitTallies = await sweepVisitTallies(now)
  const tallies = await sweepTallies(now)
  const checks = await sweepChecks(now)
  const popups = await sweepPopups(now)
  const asked = await askForCalendar(now())
  const learned = await sweepLearning(now)
  const groups = await sweepGroups(now)
  const parts = {
    areas,
    provisional,
    clocks,
    appointments,
    outbox,
    bookings,
    photos,
    selections,
    posts,
    keys,
    visits,
    visitTallies,
    tallies,
    checks,
    popups,
  }
  const swept = { ...parts, asked, learned, groups }
  const worked = Object.values(parts).some(({ found }) => found > 0) || asked + learned + foundIn(groups) > 0
  if (worked) console.log(JSON.stringify(swept))
  return swept
}
