import type { Instant } from '../../contract'
import { keepersOf } from '../../core/appointment/keepers'
import type { WishDocument } from '../../core/appointment/stored'
import { dayWords } from '../../core/appointment/times'
import { centreOf } from '../../kit/centres'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { idFor } from '../../kit/ids'
import { postsAround } from '../../kit/posts'
import { tell } from '../../kit/tell'
import { inBatches, type Swept } from '../batches'

const BATCH = 20

/** Asks the head to open an evening that enough people wish for, once. */
export const sweepWishes = (clock: () => Instant): Promise<Swept> =>
  inBatches<WishDocument>({
    clock,
    size: BATCH,
    due: (now) => list('wishes', { askAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['askAt', 'asc']], limit: BATCH }),
    async take({ _id, centreId, date, people, askAt }, now) {
      const centre = await centreOf(centreId, now)
      if (!centre) return
      const openids = keepersOf(centre.areaPath, await postsAround(centre.areaPath), now)
      await tell(
        openids.map((openid) => ({
          ...{ id: idFor(openid, `wish ${_id}`), openid, kind: 'booking' as const, at: now, push: null },
          title: `${people.length} 位居民想晚上来办事`,
          words: `${dayWords(date)}，${centre.name}。可以开一场延时服务。`,
          page: `packages/centre/index/index?centreId=${centreId}`,
        })),
      )
      await update('wishes', { _id, askAt }, { askAt: null, askedAt: now })
    },
  })
