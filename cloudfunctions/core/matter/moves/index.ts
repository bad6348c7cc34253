import type { MatterMove } from '../../../contract'
import type { DecideMatter } from '../decide'
import { conclude, deliver, followUp, rate } from './conclude'
import { authorise, confirmPass, pass, withdraw } from './custody'
import { declineOver, handOver, takeOver } from './hand'
import { arrangeVisit, visited } from './home'
import { accept, ask, fill, supply, urge } from './receive'
import { agree, resend, send, sendBack } from './review'

/** What each move decides. */
export const matterDecisions = {
  ...{ accept, ask, supply, fill, urge },
  ...{ send, resend, agree, sendBack },
  ...{ handOver, takeOver, declineOver },
  ...{ conclude, deliver, rate, followUp },
  ...{ arrangeVisit, visited },
  ...{ authorise, pass, confirmPass, withdraw },
} as const satisfies { [M in MatterMove]: DecideMatter<M> }

/** Moves that must know who is there: along the centre's path, and the officers of departments. */
export const asksPosts: readonly MatterMove[] = [
  ...(['send', 'resend', 'handOver', 'arrangeVisit'] as const),
  ...(['deliver', 'rate', 'pass', 'confirmPass'] as const),
]
/** Of these, those that ask for officers too. */
export const asksOfficers: readonly MatterMove[] = ['send', 'resend', 'handOver']
