import { sweepAppointments } from './appointments'
import { sweepAreas } from './areas'
import { askForCalendar } from './calendar'
import { sweepChecks } from './checks'
import { sweepClocks } from './clocks'
import { sweepGroups } from './groups'
import { sweepHeld } from './held'
import { sweepKeys } from './keys'
import { sweepLearning } from './learn'
import { sweepMatters } from './matters'
import { sweepOutbox } from './outbox'
import { sweepPhotos } from './photos'
import { sweepPopups } from './popups'
import { sweepPosts } from './posts'
import { sweepProvisional } from './provisional'
import { sweepQueues } from './queues'
import { sweepSelections } from './selections'
import { sweepTallies } from './tallies'
import { sweepVisitTallies } from './visit-tallies'
import { sweepVisits } from './visits'
import { sweepWorkLogs } from './work-logs'

type Step = (clock: () => number) => Promise<unknown>

/** What a minute brings, in order: what is in force, then deadlines and clocks, then what people must hear, then figures and upkeep. */
export const steps = {
  areas: sweepAreas,
  provisional: sweepProvisional,
  clocks: sweepClocks,
  appointments: sweepAppointments,
  queues: sweepQueues,
  outbox: sweepOutbox,
  bookings: (clock) => sweepOutbox(clock, 'bookings'),
  matters: sweepMatters,
  held: sweepHeld,
  groups: sweepGroups,
  photos: sweepPhotos,
  selections: sweepSelections,
  posts: sweepPosts,
  keys: sweepKeys,
  visits: sweepVisits,
  visitTallies: sweepVisitTallies,
  tallies: sweepTallies,
  checks: sweepChecks,
  popups: sweepPopups,
  workLogs: sweepWorkLogs,
  asked: (clock) => askForCalendar(clock()),
  learned: sweepLearning,
} satisfies Record<string, Step>
