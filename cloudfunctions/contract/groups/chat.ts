import * as z from 'zod'
import { id, instant } from '../common'
import { reading, writing } from '../route'

/** `cloudID` as `wx.getGroupEnterInfo` gives it: what it stands for is asked of WeChat, never of the phone. */
const cloudId = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[\w+/=.:-]+$/)

const bound = z.object({ unitId: id, title: z.string(), at: instant, by: z.string() })

export const chat = {
  /** Binds the WeChat group this was opened from to a stairwell, once; by its head. */
  bindGroup: writing({
    input: z.strictObject({ unitId: id, cloudId }),
    output: bound,
    failures: ['area.absent', 'chat.unknown', 'chat.bound'],
  }),
  /** Lets the group of a stairwell go, where it was dissolved or made anew. */
  unbindGroup: writing({
    input: z.strictObject({ unitId: id }),
    output: z.object({ unbound: z.boolean() }),
    failures: ['area.absent'],
  }),
  /** Whether a stairwell has its group, for its head. */
  boundGroup: reading({
    input: z.strictObject({ unitId: id }),
    output: z.object({ bound: bound.nullable() }),
    failures: ['area.absent'],
  }),
  /** Opened from a WeChat group: which stairwell it is bound to. `home`: whether I live there already. */
  enter: reading({
    input: z.strictObject({ cloudId }),
    output: z.object({
      unitId: id,
      title: z.string(),
      areaPath: z.array(id),
      home: z.enum(['confirmed', 'claimed']).nullable(),
    }),
    failures: ['chat.unknown', 'chat.unbound'],
  }),
}
