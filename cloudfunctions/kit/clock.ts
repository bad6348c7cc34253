import type { Instant } from '../contract'

/** The present. On the stand-in cloud a test may shift it; in the real cloud the variable is absent. */
export const now = (): Instant => Date.now() + Number(process.env.WEIGE_CLOCK_OFFSET_MS ?? 0)
