import { now } from '../kit/clock'
import { sweepOutbox } from './outbox'

/** Runs every minute by its timer: what could not be told at once is told now. */
export const main = async () => {
  const swept = await sweepOutbox(now)
  if (swept.found > 0) console.log(JSON.stringify(swept))
  return swept
}
