import type { Hiding, Instant, Sight } from '../../contract'
import type { HeldPost } from '../permission/may-do'
import { MOST_REPORTS, REPORTS_TO_COVER } from './limits'
import type { Actor, SightFacts } from './stored'

export const inSight: SightFacts = { sight: 'shown', reports: [], hidden: null, objection: null, ruling: null }

/** What a head or an author may do to something in which state; reporting is open while it is seen. */
export const sightMoves = {
  hide: ['shown', 'reported'],
  restore: ['reported', 'hidden'],
  object: ['hidden'],
  rule: ['objected'],
} as const satisfies Record<string, readonly Sight[]>
export type SightMove = keyof typeof sightMoves

export type SightChange = SightFacts | { code: 'sight.illegal'; sight: Sight }

export const isLegal = (move: SightMove, facts: SightFacts): boolean =>
  (sightMoves[move] as readonly Sight[]).includes(facts.sight) && (move !== 'object' || facts.objection === null)

const legally = (move: SightMove, facts: SightFacts, after: () => SightFacts): SightChange =>
  isLegal(move, facts) ? after() : { code: 'sight.illegal', sight: facts.sight }

/** One person's report counts once; enough of them cover it until a head has looked. */
export function reported(facts: SightFacts, report: SightFacts['reports'][number]): SightFacts {
  const known = facts.reports.some(({ openid }) => openid === report.openid)
  if (known || facts.reports.length >= MOST_REPORTS) return facts
  const reports = [...facts.reports, report]
  const covered = facts.sight === 'shown' && reports.length >= REPORTS_TO_COVER
  return { ...facts, reports, sight: covered ? 'reported' : facts.sight }
}

export const hidden = (facts: SightFacts, by: Actor, reason: string, at: Instant): SightChange =>
  legally('hide', facts, () => ({ ...inSight, reports: facts.reports, sight: 'hidden', hidden: { reason, by, at } }))

/** Seen again; reports so far were looked at and count no more. */
export const restored = (facts: SightFacts): SightChange => legally('restore', facts, () => inSight)

export const objected = (facts: SightFacts, words: string, at: Instant): SightChange =>
  legally('object', facts, () => ({ ...facts, sight: 'objected', objection: { words, at } }))

export const ruled = (facts: SightFacts, ruling: NonNullable<SightFacts['ruling']>): SightChange =>
  legally('rule', facts, () => ({ ...facts, ruling, reports: [], sight: ruling.upheld ? 'hidden' : 'shown' }))

/** Whether a head must look. */
export const isWaiting = ({ sight }: SightFacts): boolean => sight === 'reported' || sight === 'objected'

/** Nobody decides on an objection to himself: only who stands over the area of the one who hid it. */
export const mayRule = ({ hidden }: SightFacts, post: HeldPost, openid: string, areaPath: readonly string[]): boolean =>
  hidden !== null &&
  hidden.by.openid !== openid &&
  areaPath.indexOf(post.areaId ?? '') < areaPath.indexOf(hidden.by.areaId ?? '')

/** What its author and the heads read of it; null while all is well. */
export const hidingOf = ({ sight, reports, hidden, objection, ruling }: SightFacts): Hiding | null =>
  sight === 'shown' && ruling === null
    ? null
    : {
        ...{ sight, reports: reports.length },
        ...{ reason: hidden?.reason ?? null, by: hidden?.by.name ?? null, at: hidden?.at ?? null },
        objection: objection?.words ?? null,
        ruling: ruling && { upheld: ruling.upheld, words: ruling.words, by: ruling.by.name, at: ruling.at },
      }
