import type { Instant } from '../../contract'
import { sweepOutbox } from '../outbox'
import { sweepMatterClocks } from './clocks'
import { sweepMatterCounts } from './counts'
import { sweepMatterFixes } from './provisional'
import { sweepMatterSeals } from './seals'

/** Everything that a minute brings to matters: deadlines fixed, clocks, what people must hear, public figures, keys. */
export const sweepMatters = async (clock: () => Instant) => ({
  fixes: await sweepMatterFixes(clock),
  clocks: await sweepMatterClocks(clock),
  outbox: await sweepOutbox(clock, 'matters'),
  counts: await sweepMatterCounts(clock),
  seals: await sweepMatterSeals(clock),
})
