import type { Instant } from '../../contract'
import type { AreaChange, AreaDocument } from './stored'

type Dated = Pick<AreaDocument, 'validFrom' | 'validTo' | 'next'>

/** The fields of a stored area without which nobody can say how it stands at a moment. */
export const DATED = { validFrom: true, validTo: true, next: true } as const

/** The area as it is at this moment, with a change whose time has come; null before its first day and after its last. */
export function asOf<A extends Dated>(area: A, now: Instant): A | null {
  const { next } = area
  if (next && next.from <= now) return changed(area, next)
  return area.validFrom <= now && (area.validTo === null || area.validTo > now) ? area : null
}

/** With its coming change folded in: nothing of it is waiting any more. A place that is opened again has no last day. */
export const changed = <A extends Dated>(area: A, { from, ...fields }: AreaChange): A => ({
  ...area,
  ...fields,
  validFrom: area.validTo !== null && area.validTo <= from ? from : area.validFrom,
  validTo: null,
  next: null,
})
