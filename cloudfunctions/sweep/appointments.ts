import type { Instant } from '../contract'
import { sweepAddresses } from './appointments/addresses'
import { sweepBookings } from './appointments/bookings'
import { sweepLines } from './appointments/lines'
import { sweepPublished } from './appointments/published'
import { sweepRules } from './appointments/rules'
import { sweepSeats } from './appointments/seats'
import { sweepWaits } from './appointments/waits'
import { sweepWishes } from './appointments/wishes'
import type { Swept } from './batches'

/**
 * What time does to the centres: a published calendar and changed rules first, then each booking's own clock, seats that nobody stands
 * behind, and at last who waits for what has become free.
 */
export async function sweepAppointments(clock: () => Instant): Promise<Swept> {
  const steps = [
    ...[sweepPublished, sweepRules, sweepBookings, sweepSeats, sweepLines, sweepWaits, sweepWishes],
    ...[sweepAddresses('bookings'), sweepAddresses('waits')],
  ]
  const all = { found: 0, done: 0, failed: 0 }
  for (const step of steps) {
    const { found, done, failed } = await step(clock)
    all.found += found
    all.done += done
    all.failed += failed
  }
  return all
}
