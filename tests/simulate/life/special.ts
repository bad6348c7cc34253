import { headAt, type Scene, type Step, through } from './scene'

const DAY = 86_400_000

/** Departments called to a joint case come and sign one after the other; some object. */
export function joining(scene: Scene): Step | null {
  const { request, plan } = scene
  const next = request.joint?.departments.find(({ signed }) => signed === null)
  if (!next) return null
  const by = through(scene, next.post)
  if (next.arrivedAt !== null || plan.random.chance(0.08)) {
    const outcome = next.arrivedAt !== null ? 'done' : 'objects'
    return { by, action: 'signOff', input: { outcome, words: outcome === 'done' ? '我方部分已办结' : '不涉及我方' } }
  }
  return { by, action: 'arrive', input: {} }
}

/** Whoever is asked to approve decides, mostly for it. */
export function approving(scene: Scene): Step | null {
  const { shelving } = scene.request
  if (!shelving || shelving.approvedAt !== null) return null
  const approved = scene.plan.random.chance(0.8)
  return { by: through(scene, shelving.approver), action: 'approve', input: { approved, words: '已核' } }
}

/** Put aside once, by who works on it or now and then by a head above. */
export function shelving(scene: Scene): Step | null {
  const { request, plan, world } = scene
  if (!plan.shelves || request.shelving || request.kind === 'emergency') return null
  plan.shelves = false
  const lane = plan.random.chance(0.3) ? headAt(scene, 2) : null
  const proposer = lane ?? request.handler ?? request.inCharge
  const reviewAt = world.now() + plan.random.int(2, 14) * DAY + plan.random.int(0, 600) * 60_000
  return { by: through(scene, proposer), action: 'shelve', input: { reason: '要等供暖季后开挖', reviewAt } }
}

/** Asked again by somebody else after closing. */
export function followingUp(scene: Scene): Step | null {
  const { request, plan } = scene
  const { followUp } = request
  if (!followUp || followUp.done !== null || plan.random.chance(0.15)) return null
  const outcome = plan.random.chance(0.12) ? 'not' : 'solved'
  return { by: through(scene, followUp.post), action: 'followUp', input: { outcome, words: '电话问过了' } }
}

/** A merged case taken apart again while its master stands. */
export function splitting(scene: Scene): Step | null {
  const { request, plan, world } = scene
  const master = request.master ? world.read(request.master) : null
  // The head of the grid takes apart what lies in his grid.
  if (!plan.splits || !master?.open || master.areaPath[3] !== request.areaPath[3]) return null
  plan.splits = false
  const head = headAt(scene, 3)
  return head && { by: through(scene, head), action: 'split' }
}
