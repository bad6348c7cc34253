import type { Instant } from '../../contract'
import type { EventActor } from '../request/stored'
import { ended } from './clock'
import type { MatterDecision } from './decide'
import type { MatterDocument } from './stored'

/** Taken back by who asked for it. */
export const withdrawn = (
  matter: MatterDocument,
  { actor, now, words }: { actor: EventActor; now: Instant; words: string | null },
): MatterDecision => ({
  changes: { state: 'withdrawn', hand: null, question: null, clock: ended(matter.clock, now) },
  events: [{ kind: 'withdrawn', actor, facts: { how: 'applicant', words }, words: words ?? '' }],
  notices: [{ kind: 'withdrawn' }],
})
