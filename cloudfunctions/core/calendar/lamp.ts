import type { Instant } from '../../contract'

/** A lamp turns amber when a quarter of the promised time is left. */
const AMBER_SHARE = 0.25

/** Minutes of the quarter in which a lamp is amber, of so many promised. */
export const amberOf = (promised: number): number => Math.floor(promised * AMBER_SHARE)

/** What a clock shows that has `left` of `promised` minutes. */
export const colourOf = (
  now: Instant,
  { dueAt, left, promised }: { dueAt: Instant; left: number; promised: number },
): 'green' | 'amber' | 'red' => (now > dueAt ? 'red' : left <= amberOf(promised) ? 'amber' : 'green')
