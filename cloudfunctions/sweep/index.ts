import { now } from '../kit/clock'
import { sweepClocks } from './clocks'
import { sweepKeys } from './keys'
import { sweepLearning } from './learn'
import { sweepOutbox } from './outbox'

/** Runs every minute by its timer: clocks that have come due, then what could not be told at once. */
export const main = async () => {
  const clocks = await sweepClocks(now)
  const outbox = await sweepOutbox(now)
  const keys = await sweepKeys(now)
  const learned = await sweepLearning(now)
  if (clocks.found + outbox.found + keys.found + learned > 0)
    console.log(JSON.stringify({ clocks, outbox, keys, learned }))
  return { clocks, outbox, keys, learned }
}
