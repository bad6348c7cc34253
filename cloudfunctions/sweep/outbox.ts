import type { Instant } from '../contract'
import type { RequestDocument } from '../core/request/stored'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { claim, deliver } from '../kit/outbox'

type Box = Pick<RequestDocument, '_id' | 'version' | 'notices' | 'noticeDueAt'>
const FIELDS = { version: true, notices: true, noticeDueAt: true }
const BATCH = 50
/** Well within the function's own time; the next tick goes on. */
const MOST_MILLISECONDS = 45_000

/** Delivers notices whose writer died or whom WeChat put off, oldest first; safe beside another sweep. */
export async function sweepOutbox(clock: () => Instant): Promise<{ found: number; delivered: number; failed: number }> {
  const started = clock()
  const counts = { found: 0, delivered: 0, failed: 0 }
  for (;;) {
    const due = _.and([_.gt(0), _.lte(clock())])
    const boxes = await list<Box>(
      'requests',
      { noticeDueAt: due },
      { order: [['noticeDueAt', 'asc']], limit: BATCH, fields: FIELDS },
    )
    counts.found += boxes.length
    for (const box of boxes) {
      const done = await take(box, clock())
      counts[done] += 1
    }
    if (boxes.length < BATCH || clock() - started > MOST_MILLISECONDS) return counts
  }
}

async function take(box: Box, now: Instant): Promise<'delivered' | 'failed'> {
  try {
    const claimed = await claim(box, now)
    if (claimed) await deliver(box, claimed, now)
    return 'delivered'
  } catch (error) {
    // Left where it is: its lease runs out and another tick takes it up.
    console.warn(JSON.stringify({ sweep: box._id, error: String((error as { errMsg?: string })?.errMsg ?? error) }))
    return 'failed'
  }
}
