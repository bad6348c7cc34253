import { fixedClocks } from '../../core/matter/clock'
import { evolveMatter } from '../../core/matter/evolve'
import type { MatterDocument } from '../../core/matter/stored'
import { calendar } from '../../kit/calendar'
import { storeMatter } from '../../kit/matters'
import { seal } from '../../kit/seal'
import { fixing } from '../provisional'

/** Deadlines of matters, when the year they fall in has been published. */
export const sweepMatterFixes = fixing<MatterDocument, NonNullable<ReturnType<typeof fixedClocks>>>(
  'matters',
  (matter, now) => fixedClocks(matter, { now, calendar }),
  (matter, changes, now) => {
    const facts = { from: matter.provisionalAt, to: changes.clock.resolveBy }
    const decision = { changes, events: [{ kind: 'fixed', actor: { role: 'system' as const }, facts }], notices: [] }
    return storeMatter(matter, evolveMatter(matter, decision, { now, key: null, seal, calendar }))
  },
)
