export const HOUR = 3_600_000
const DAY = 24 * HOUR
const EAST = 8 * HOUR

/** The same day at an hour between nine and five, told apart by the moment itself. */
export function workdayOf(at: number): number {
  const day = Math.floor((at + EAST) / DAY)
  return day * DAY - EAST + 9 * HOUR + ((day * 7919 + at / HOUR) % 8) * HOUR
}
