import type { Instant } from '../contract'
import type { MessageDocument } from '../core/notice/stored'
import { _ } from '../kit/cloud'
import { list, update } from '../kit/database'
import { push } from '../kit/push'
import { inBatches, type Swept } from './batches'

const BATCH = 50

/** In the morning: pushes what was told at night and nobody has read since, each once; safe beside another sweep. */
export const sweepHeld = (clock: () => Instant): Promise<Swept> =>
  inBatches<MessageDocument>({
    clock,
    size: BATCH,
    due: (now) =>
      list(
        'messages',
        { 'held.until': _.and([_.gt(0), _.lte(now)]) },
        { order: [['held.until', 'asc']], limit: BATCH },
      ),
    take: ring,
  })

async function ring({ _id, openid, page, readAt, held }: MessageDocument): Promise<void> {
  if (!held) return
  const seen = readAt !== null
  // Marked before it is tried: after an answer that got lost nobody tries again.
  const taken = { held: null, push: seen ? 'untried' : 'failed' }
  if ((await update('messages', { _id, 'held.until': held.until }, taken)) !== 1 || seen) return
  const outcome = await push({ openid, page }, held.push)
  await update('messages', { _id }, { push: outcome === 'later' ? 'failed' : outcome })
}
