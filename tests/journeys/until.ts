import { setTimeout } from 'node:timers/promises'

const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 15

/** Looks again and again until there is something; gives up with words that say what was there instead. */
export async function until<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
  otherwise: () => string,
): Promise<Found> {
  const given = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > given) throw new Error(otherwise())
    await setTimeout(LOOK_EVERY_MS)
  }
}
