import type { Instant } from '../contract'
import type { RequestDocument } from '../core/request/stored'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { claim, deliver, type OutboxCollection } from '../kit/outbox'
import { inBatches, type Swept } from './batches'

type Box = Pick<RequestDocument, '_id' | 'version' | 'notices' | 'noticeDueAt'>
const FIELDS = { version: true, notices: true, noticeDueAt: true }
const BATCH = 50

/** Delivers notices whose writer died or whom WeChat put off, oldest first; safe beside another sweep. */
export const sweepOutbox = (clock: () => Instant, collection: OutboxCollection = 'requests'): Promise<Swept> =>
  inBatches<Box>({
    clock,
    size: BATCH,
    due: (now) =>
      list(
        collection,
        { noticeDueAt: _.and([_.gt(0), _.lte(now)]) },
        { order: [['noticeDueAt', 'asc']], limit: BATCH, fields: FIELDS },
      ),
    async take(box, now) {
      const claimed = await claim(box, now, collection)
      if (claimed) await deliver(box, claimed, now, collection)
    },
  })
