import type { Instant } from '../../contract'
import type { Swept } from '../batches'
import { warn } from '../warn'
import { sweepBallots } from './ballots'
import { sweepEnds } from './ends'
import { sweepFanout } from './fanout'
import { sweepSums } from './sums'

const steps = { ends: sweepEnds, fanout: sweepFanout, sums: sweepSums, ballots: sweepBallots } as const

export type SweptGroups = Record<keyof typeof steps, Swept>
const failure: Swept = { found: 1, done: 0, failed: 1 }

/** What the groups leave to the minute: tellings, counts, sums. Each step by itself: what breaks one holds up no other. */
export async function sweepGroups(clock: () => Instant): Promise<SweptGroups> {
  const swept = {} as SweptGroups
  for (const [name, step] of Object.entries(steps) as Array<[keyof typeof steps, typeof sweepFanout]>)
    swept[name] = await step(clock).catch((error) => {
      warn(name, error)
      return failure
    })
  return swept
}

export const foundIn = (swept: SweptGroups): number => Object.values(swept).reduce((sum, { found }) => sum + found, 0)
