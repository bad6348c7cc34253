import type { Instant } from '../../contract'
import { evolveMatter } from '../../core/matter/evolve'
import type { MatterDocument } from '../../core/matter/stored'
import { tick, tickAt } from '../../core/matter/tick'
import { calendar } from '../../kit/calendar'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { matterEnded } from '../../kit/matter-end'
import { storeMatter } from '../../kit/matters'
import { deliver } from '../../kit/outbox'
import { officers, postsAround } from '../../kit/posts'
import { seal } from '../../kit/seal'
import { inBatches, type Swept } from '../batches'

/** Whole matters, so few at once. */
const BATCH = 30

/** Reminds, climbs, lets hand-overs lapse, closes unrated: what has come due by itself, each thing once. */
export const sweepMatterClocks = (clock: () => Instant): Promise<Swept> =>
  inBatches({
    clock,
    size: BATCH,
    due: (now) =>
      list<MatterDocument>(
        'matters',
        { tickAt: _.and([_.gt(0), _.lte(now)]) },
        { order: [['tickAt', 'asc']], limit: BATCH },
      ),
    take,
  })

/** As much as can have come due for one matter at once: more waits for the next minute. */
const MOST_STEPS = 12

/** Everything that has come due for it, one after another: read → decide → write if nobody was faster → tell. */
async function take(found: MatterDocument, now: Instant): Promise<void> {
  const reviewed = found.reviews.some(({ state }) => state === 'pending')
  const [along, others] = await Promise.all([postsAround(found.areaPath), reviewed ? officers() : []])
  let matter = found
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const decision = tick(matter, { now, calendar, posts: [...along, ...others] })
    if (!decision) return steps === 0 ? later(matter) : undefined
    const evolved = evolveMatter(matter, decision, { now, key: null, seal, calendar })
    if (!(await storeMatter(matter, evolved))) return
    await deliver(evolved.after, evolved.notices, now, 'matters')
    await matterEnded(matter, evolved.after, now)
    matter = evolved.after
  }
}

/** Noted under another calendar: it is not time yet. */
async function later(matter: MatterDocument): Promise<void> {
  await update('matters', { _id: matter._id, version: matter.version }, { tickAt: tickAt(matter, calendar) })
}
