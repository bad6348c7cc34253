import type { Item } from '../../contract'

/** Greeting, showing one's card and signing are done once: each further item is this much shorter, in minutes. */
const OVERLAP = 5
/** Nothing takes less. */
const LEAST = 5
/** Desks are booked in steps of this. */
const STEP = 5

/** How long a visit for these items takes at the desk, in minutes: the longest whole, the others without what is done once; in steps of five. */
export function minutesOf(items: ReadonlyArray<Pick<Item, 'minutes'>>): number {
  const [longest = 0, ...others] = items.map(({ minutes }) => minutes).sort((a, b) => b - a)
  if (items.length === 0) return 0
  const sum = others.reduce((all, minutes) => all + Math.max(LEAST, minutes - OVERLAP), Math.max(LEAST, longest))
  return Math.ceil(sum / STEP) * STEP
}
