import * as z from 'zod'

/** Milliseconds since the epoch. All times in the contract are instants; words about days are the client's, in Asia/Shanghai. */
export const instant = z.int().nonnegative()
export type Instant = z.infer<typeof instant>

/** An id of ours: letters, digits and `- _ . #`, at most 64. */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_.#-]+$/)

/** A key made by the client for one intent: the same key twice gives the same result once. */
export const key = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)

/** WGS-84 degrees. */
export const point = z.strictObject({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
})
export type Point = z.infer<typeof point>

/** Opaque: hand back what the last page gave as `next`. */
export const cursor = z.string().max(200)

/** Words a person wrote: trimmed, no control characters but line breaks, 1 to `max` characters. */
export const words = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
        .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/),
    )

/** A stored photo: the file id that the cloud gave when it was uploaded. */
export const photo = z
  .string()
  .max(300)
  .regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/)
export const photos = z.array(photo).max(9)
