import type { RequestState } from '../../../cloudfunctions/contract'
import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { ask, type World } from '../world'
import { beginning, dispatching, working } from './handle'
import { nextAt } from './pace'
import { keyOf, type Plan } from './plan'
import { planRatings } from './rate'
import type { Scene, Step } from './scene'
import { followingUp, splitting } from './special'
import { answering, refusedCase, verifying } from './verify'

const MINUTE = 60_000

/** Who does what next, state by state. */
const steps: Record<RequestState, (scene: Scene) => Step | null> = {
  submitted: verifying,
  returned: answering,
  accepted: dispatching,
  assigned: beginning,
  handling: working,
  shelved: () => null,
  resolved: () => null,
  closed: followingUp,
  refused: refusedCase,
  merged: splitting,
  withdrawn: () => null,
}

/** States in which a case needs nobody any more once nobody does anything. */
const resting: readonly RequestState[] = ['closed', 'refused', 'merged', 'withdrawn']

/** Somebody comes to the case, does what is to be done, and the next visit is planned. */
export async function visit(world: World, requestId: string, plan: Plan): Promise<void> {
  const before = world.read(requestId)
  const step = steps[before.state]({ world, request: before, plan })
  if (!step) {
    if (!resting.includes(before.state)) appoint(world, before, plan)
    return
  }
  await ask(world, step.by, step.action, { requestId, ...step.input }, keyOf(plan, world.options.seed))
  const after = world.read(requestId)
  if (after.state === 'resolved' && before.state !== 'resolved') planRatings(world, after, plan, appoint)
  appoint(world, after, plan)
}

/** Plans the next visit; an earlier appointment with this case falls out. */
export function appoint(world: World, request: RequestDocument, plan: Plan): void {
  const at = nextAt(request, world.now(), plan)
  const appointment = ++plan.appointment
  if (at === null) return
  // Never at once: what the sweep was to do and did not, because it was killed, is done by the next.
  world.agenda.add(Math.max(at, world.now() + MINUTE), async () => {
    if (appointment === plan.appointment) await visit(world, request._id, plan)
  })
}
