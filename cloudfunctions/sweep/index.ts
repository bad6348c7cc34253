import { now } from '../kit/clock'
import { sweepClocks } from './clocks'
import { sweepOutbox } from './outbox'

/** Runs every minute by its timer: clocks that have come due, then what could not be told at once. */
export const main = async () => {
  const clocks = await sweepClocks(now)
  const outbox = await sweepOutbox(now)
  if (clocks.found + outbox.found > 0) console.log(JSON.stringify({ clocks, outbox }))
  return { clocks, outbox }
}
