import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { ask, type World } from '../world'
import { keyOf, type Plan } from './plan'

const MINUTE = 60_000
const stars = { solved: [3, 5], half: [2, 4], not: [1, 2] } as const

/** Plans the next visit to a case. */
type Appoint = (world: World, request: RequestDocument, plan: Plan) => void

/** Everybody who stands behind a case rates when he comes to it, or never. */
export function planRatings(world: World, request: RequestDocument, plan: Plan, appoint: Appoint): void {
  const { random } = plan
  const own = plan.rates.length > 1 ? plan.rates.shift() : plan.rates[0]
  plan.rates[0] ??= 'solved'
  const say = (openid: string, outcome: 'solved' | 'half' | 'not' | null | undefined) => {
    if (!outcome || openid === request.handler?.openid) return
    const [least, most] = stars[outcome]
    const input = { requestId: request._id, outcome, stars: random.chance(0.06) ? 1 : random.int(least, most) }
    world.agenda.add(world.now() + random.int(10, 5000) * MINUTE, async () => {
      const after = await rating(world, openid, input, plan)
      if (after) appoint(world, after, plan)
    })
  }
  say(request.reporter.openid, own)
  const others = new Set(request.joiners.map(({ openid }) => openid))
  others.delete(request.reporter.openid)
  for (const openid of others)
    say(
      openid,
      random.chance(0.7)
        ? random.weighted(['solved', 'half', 'not'] as const, (said) => ({ solved: 8, half: 1, not: 1 })[said])
        : null,
    )
}

/** The case as it stands after his rating; null where he had nothing to rate, or others are still to rate. */
async function rating(
  world: World,
  openid: string,
  input: { requestId: string },
  plan: Plan,
): Promise<RequestDocument | null> {
  const { state, reporter, joiners } = world.read(input.requestId)
  // Taken apart meanwhile, his own case has gone its own way.
  const asked = [reporter, ...joiners].some((one) => one.openid === openid)
  if (state !== 'resolved' || !asked) return null
  await ask(world, openid, 'rate', input, keyOf(plan, world.options.seed))
  const after = world.read(input.requestId)
  return after.state === 'resolved' ? null : after
}
