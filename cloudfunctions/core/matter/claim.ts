import type { Failure, Instant } from '../../contract'
import { capacitiesIn } from '../permission/matter-acts'
import type { Caller } from '../permission/may-do'
import type { MatterDecision } from './decide'
import { actorOf } from './names'
import type { MatterDocument } from './stored'

const MINUTE = 60_000
/** Long enough to find one's phone, short enough that a picture of it is of no use. */
export const CLAIM_LASTS: number = 30 * MINUTE
/** With less than this left a new one is drawn. */
const LEAST_LEFT = 10 * MINUTE

/** Nobody has it on a phone, and nobody acts for who asked for it. */
export const isUnclaimed = ({ applicant, open }: Pick<MatterDocument, 'applicant' | 'open'>): boolean =>
  open && applicant.openid === null && applicant.household === null

/** The code that can be shown once more; null where a new one must be drawn. */
export const stillGood = ({ claim }: Pick<MatterDocument, 'claim'>, now: Instant): MatterDocument['claim'] =>
  claim && claim.until - now >= LEAST_LEFT ? claim : null

/** Whoever only watches over a matter may have asked for it; whoever works on it may not. */
const watching: readonly string[] = ['applicant', 'keeper', 'overseer']

/** Why this caller cannot take the matter under its code; null where he can, or has it already. */
export function unclaimable(matter: MatterDocument, caller: Caller, now: Instant): Failure | null {
  const { applicant, claim, open } = matter
  if (applicant.openid === caller.openid) return null
  if (applicant.openid !== null || applicant.household !== null) return { code: 'code.used' }
  if (!claim) return { code: 'code.absent' }
  if (now >= claim.until) return { code: 'code.expired', at: claim.until }
  if (!open) return { code: 'matter.state', action: 'claim', state: matter.state }
  const works = capacitiesIn(caller, matter).some((one) => one.as === 'post' && !watching.includes(one.part))
  return works ? { code: 'code.own' } : null
}

/** It is his from now on; what the desk called him stays where nothing else is known of him. */
export const claimed = (matter: MatterDocument, openid: string, called: string): MatterDecision => ({
  changes: { applicant: { ...matter.applicant, openid, called: called === '' ? matter.applicant.called : '' } },
  events: [{ kind: 'claimed', actor: actorOf(openid, null), facts: { shown: matter.claim?.by ?? null } }],
  notices: [{ kind: 'claimed' }, { kind: 'yours' }],
})
