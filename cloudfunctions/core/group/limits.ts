const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A notice lasts at most so long: what a household has read is kept no longer. */
export const LONGEST_NOTICE = 90 * DAY
export const SHORTEST_VOTE = 10 * MINUTE
export const LONGEST_VOTE = 60 * DAY

/**
 * What ends at a moment is settled so much later. An action that began before the end may still be writing, for as long as the
 * platform lets a function run (20 s, config/cloud.ts) and as far as two clocks differ; after that nothing can be added any more.
 */
export const GRACE = 30_000

/** Longer than any function runs: whoever holds a lease that is over is dead. */
export const LEASE = 90_000

/** So many people must find something out of place before it is out of sight. */
export const REPORTS_TO_COVER = 3
/** More reports say nothing new. */
export const MOST_REPORTS = 20
