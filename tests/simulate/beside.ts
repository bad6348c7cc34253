import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { keyOf, type Plan, planOf } from './life/plan'
import { headAt, through } from './life/scene'
import type { Raised } from './raised'
import { ask, type World } from './world'

const MINUTE = 60_000
const DAY = 86_400_000

/** How a phone says it again, and how it is raised once more. */
interface Again {
  send: () => Promise<unknown>
  raise: (world: World, raised: Raised, plan: Plan) => Promise<void>
}

/** What happens beside the course of a case: neighbours join, heads urge, a phone sends again, the matter comes back. */
export function planBeside(
  world: World,
  raised: Raised,
  request: RequestDocument,
  plan: Plan,
  { send, raise }: Again,
): void {
  const { random } = plan
  const soon = (days: number) => world.now() + random.int(5, days * 24 * 60) * MINUTE
  if (request.visibility === 'neighbours' && random.chance(0.1))
    for (const openid of raised.neighbours.slice(0, random.int(1, 6))) {
      if (openid === request.reporter.openid) continue
      world.agenda.add(soon(3), () => join(world, openid, request._id, plan))
    }
  if (random.chance(0.05)) world.agenda.add(soon(6), () => oversee(world, request._id, 'urge', plan))
  if (random.chance(0.02)) world.agenda.add(soon(6), () => oversee(world, request._id, 'supervise', plan))
  // A phone that finds an unsent form again after days, and sends it as it was.
  if (random.chance(0.02)) world.agenda.add(soon(25), async () => void (await send()))
  if (plan.comesBack && raised.action === 'submit')
    world.agenda.add(world.now() + random.int(9 * 24 * 60, 20 * 24 * 60) * MINUTE, () =>
      comeBack(world, raised, request._id, plan, raise),
    )
}

const isOpen = ({ state }: RequestDocument) =>
  ['submitted', 'returned', 'accepted', 'assigned', 'handling', 'shelved', 'resolved'].includes(state)

async function join(world: World, openid: string, requestId: string, plan: Plan): Promise<void> {
  const request = world.read(requestId)
  if (!isOpen(request) || request.joiners.some((joiner) => joiner.openid === openid)) return
  const key = keyOf(plan, world.options.seed)
  await Promise.all(
    plan.random.chance(0.1)
      ? [1, 2].map(() => ask(world, openid, 'join', { requestId }, key))
      : [ask(world, openid, 'join', { requestId }, key)],
  )
}

async function oversee(world: World, requestId: string, action: 'urge' | 'supervise', plan: Plan): Promise<void> {
  const request = world.read(requestId)
  if (!['submitted', 'accepted', 'assigned', 'handling'].includes(request.state)) return
  const scene = { world, request, plan }
  const above = headAt(scene, request.areaPath.length > 2 ? 1 : 0)
  if (above && request.areaPath.length > 1)
    await ask(world, through(scene, above), action, { requestId, words: '请抓紧办' }, keyOf(plan, world.options.seed))
}

/** The same matter at the same place once more, by the same person or a neighbour: the old case where it had closed lately. */
async function comeBack(
  world: World,
  raised: Raised,
  requestId: string,
  plan: Plan,
  raise: Again['raise'],
): Promise<void> {
  const request = world.read(requestId)
  if (request.state !== 'closed' || request.updatedAt < world.now() - 28 * DAY || !request.category) return
  const again = { ...planOf(world.options.seed, plan.index + 1_000_000), comesBack: false }
  const neighbour =
    plan.random.chance(0.3) && !request.onBehalf ? raised.neighbours.find((one) => one !== raised.openid) : undefined
  const input = { ...raised.input, category: request.category }
  await raise(world, { ...raised, input, openid: neighbour ?? raised.openid }, again)
}
