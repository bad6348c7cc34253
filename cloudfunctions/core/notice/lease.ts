/** How long the writer of a fact may take to deliver it before the sweep takes over. */
export const LEASE = 60_000
