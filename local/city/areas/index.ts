import type { Areas } from './model'
import { narrowAreas } from './narrow'
import { wideAreas } from './wide'

export { type Areas, allAreas, fullName, homeStairwell, type Stairwell, stairwellsByBuilding } from './model'

const HOURS_EAST = 8 * 3_600_000

/** The whole tree of the city, valid since the first day of the year before last. */
export function areasOf(seed: number, now: number): Areas {
  const year = new Date(now + HOURS_EAST).getUTCFullYear()
  return narrowAreas(seed, wideAreas(seed, Date.UTC(year - 2, 0, 1) - HOURS_EAST))
}
