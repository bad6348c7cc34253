import * as z from 'zod'
import { id, instant, point, words } from './common'
import { department } from './rules'

export const popupState = z.enum(['open', 'cancelled', 'over'])
export type PopupState = z.infer<typeof popupState>

/** What is announced of a pop-up service (流动办公桌、办公晨摊). */
export const popupWords = z.strictObject({
  title: words(30),
  words: words(300),
  departments: z.array(department).min(1).max(12),
  items: z.array(id).max(12).default([]),
  areaId: id,
  place: words(60),
  at: point.nullable().default(null),
  from: instant,
  until: instant,
  /** Households; 0 where nobody needs a place. */
  capacity: z.int().min(0).max(300),
})

/** A pop-up service as one of its area sees it. */
export const popup = z.object({
  popupId: id,
  version: z.int(),
  state: popupState,
  title: z.string(),
  words: z.string(),
  departments: z.array(department),
  items: z.array(z.object({ code: id, name: z.string() })),
  areaId: id,
  areaName: z.string(),
  place: z.string(),
  at: point.nullable(),
  from: instant,
  until: instant,
  capacity: z.int(),
  taken: z.int(),
  /** My household has a place. */
  booked: z.boolean(),
  mayBook: z.boolean(),
  mayEdit: z.boolean(),
  cancelled: z.string().nullable(),
  by: z.string(),
})
export type Popup = z.infer<typeof popup>
