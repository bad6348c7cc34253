import type { Instant, PublicationState } from '../../contract'
import type { AreaChange, AreaDocument } from './stored'

/** What is dated by versions of the tree: areas, and boundaries, which have no change of their own. */
export type Dated = Pick<AreaDocument, 'validFrom' | 'validTo' | 'staged'> & Partial<Pick<AreaDocument, 'next'>>

/** The fields of a stored area without which nobody can say how it stands at a moment. */
export const DATED = { validFrom: true, validTo: true, next: true, staged: true } as const
/** The same of a boundary. */
export const BOUNDARY_DATED = { validFrom: true, validTo: true, staged: true } as const

/** States of a version that was written to its end: only these may come into force. */
const whole: readonly PublicationState[] = ['staged', 'folding', 'done']
export const isWhole = (state: PublicationState): boolean => whole.includes(state)

const none: ReadonlySet<string> = new Set()

/** The version that is to change this at a moment that has come, and is not folded in yet; else null. */
export function arrived({ validFrom, validTo, next, staged }: Dated, now: Instant): string | null {
  return staged && (next?.from ?? validTo ?? validFrom) <= now ? staged : null
}

/**
 * The area as it is at this moment, with a change whose time has come; null before its first day and after its last. What `half`
 * names broke off while it was written: nothing of it is in force, whatever moment it was meant for.
 */
export function asOf<A extends Dated>(area: A, now: Instant, half: ReadonlySet<string> = none): A | null {
  const stands = area.staged && half.has(area.staged) ? withoutVersion(area) : area
  if (!stands) return null
  const { next } = stands
  if (next && next.from <= now) return changed(stands, next)
  return stands.validFrom <= now && (stands.validTo === null || stands.validTo > now) ? stands : null
}

/** As if nobody had begun to change it; null for what is new with that version. */
function withoutVersion<A extends Dated>(area: A): A | null {
  if (area.next) return { ...area, next: null }
  return area.validTo === null ? null : { ...area, validTo: null }
}

/** With its coming change folded in: nothing of it is waiting any more. A place that is opened again has no last day. */
export const changed = <A extends Dated>(area: A, { from, ...fields }: AreaChange): A => ({
  ...area,
  ...fields,
  validFrom: area.validTo !== null && area.validTo <= from ? from : area.validFrom,
  validTo: null,
  next: null,
})
