import type { Random } from '../random'

const DAY = 86_400_000
const HOURS_EAST = 8 * 3_600_000

/** Nine in the morning, Asia/Shanghai, of the day so many days ago. */
export const morning = (now: number, daysAgo: number) =>
  (Math.floor((now + HOURS_EAST) / DAY) - daysAgo) * DAY + 9 * 3_600_000 - HOURS_EAST

/** Terms began between one and two years ago, so that everybody was in office in the year shown. */
export const appointed = (now: number, random: Random) => morning(now, random.int(372, 700))
