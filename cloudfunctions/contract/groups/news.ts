import * as z from 'zod'
import { cursor, id, photos, words } from '../common'
import { reading, writing } from '../route'
import { entryDetail } from './detail'
import { newsCard } from './entry'

export const news = {
  /** A piece of news for an area in the caller's care: everybody in it sees it at once. */
  publishNews: writing({
    input: z.strictObject({ areaId: id, title: words(40), text: words(5000), photos: photos.default([]) }),
    output: entryDetail,
    failures: ['area.absent', 'content.refused'],
  }),
  /** News of all areas above my homes (or posts), newest first. */
  news: reading({
    input: z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({ items: z.array(newsCard), next: cursor.nullable() }),
  }),
  /** All news up to now is known to me: the dot goes. */
  newsSeen: writing({ input: z.strictObject({}), output: z.object({ seen: z.boolean() }) }),
  /** The share payload of a stairwell's card, for its WeChat group. `booking` opens the booking page with unit, grid and centre filled in. */
  card: reading({
    input: z.strictObject({ unitId: id, kind: z.enum(['group', 'booking']).default('group') }),
    output: z.object({ title: z.string(), path: z.string() }),
    failures: ['area.absent'],
  }),
}
