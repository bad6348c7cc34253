import { headAt, PHOTO, type Scene, type Step, through } from './scene'
import { approving, joining, shelving } from './special'

/** Accepted: the head gives it to somebody, or the desk rules on what has been sent round. */
export function dispatching(scene: Scene): Step | null {
  const { request, plan } = scene
  const by = through(scene, request.inCharge)
  if (request.ruling) return ruling(scene)
  const approval = approving(scene)
  if (approval) return approval
  const { dispatch } = plan
  if (dispatch === 'return' || dispatch === 'whistle') plan.dispatch = 'self'
  if (dispatch === 'return' && request.kind !== 'emergency')
    return { by, action: 'return', input: { question: '什么时候方便看现场？' } }
  if (dispatch === 'whistle') {
    const street = headAt(scene, 1)
    const departments = plan.random
      .shuffled(['property', 'cityManagement', 'sanitation', 'water'])
      .slice(0, plan.random.int(1, 3))
    if (street)
      return {
        by: through(scene, street),
        action: 'whistle',
        input: { departments, hours: plan.random.int(4, 40), words: '请到现场会商' },
      }
  }
  return { by, action: 'assign', input: { to: receiver(scene) ?? request.inCharge.postId } }
}

/** The officer of the department, a worker of the grid, or the head himself. */
function receiver({ world, request, plan }: Scene): string | null {
  if (plan.dispatch === 'officer' && request.departmentId) {
    const place = plan.random.int(1, 2)
    const postId = `${request.departmentId}-officer-${place}`
    return world.post.has(postId) ? postId : null
  }
  const depth = request.areaPath.indexOf(request.inCharge.areaId ?? '')
  const grid = request.areaPath[3]
  const worker = `${grid}-gridWorker-${plan.random.int(1, 3)}`
  return plan.dispatch === 'worker' && depth >= 0 && depth <= 3 && world.post.has(worker) ? worker : null
}

function ruling(scene: Scene): Step {
  const { request, world, plan } = scene
  const officer = `${plan.random.pick(['community', 'property', 'cityManagement'])}-officer-1`
  const head = headAt(scene, Math.min(3, request.areaPath.length - 1))
  const to = plan.random.chance(0.5) && world.post.has(officer) ? officer : (head?.postId ?? request.inCharge.postId)
  return {
    by: through(scene, request.ruling?.post ?? request.inCharge),
    action: 'rule',
    input: { to, words: '由你单位办' },
  }
}

/** Assigned: begun, handed back, put aside, or taken back by the resident. */
export function beginning(scene: Scene): Step | null {
  const { request, plan } = scene
  const { handler } = request
  if (!handler) return null
  if (plan.withdraws) {
    plan.withdraws = false
    return { by: request.reporter.openid, action: 'withdraw', input: {} }
  }
  const by = through(scene, handler)
  if (plan.handBacks > 0) {
    plan.handBacks -= 1
    return { by, action: 'handBack', input: { rule: 'other-department', words: '不属于我们' } }
  }
  return { by, action: 'start', input: {} }
}

/** In hand: departments arrive and sign, progress is told, it is put aside, handed back or solved. */
export function working(scene: Scene): Step | null {
  const { request, plan } = scene
  const { handler } = request
  if (!handler) return null
  const by = through(scene, handler)
  const special = joining(scene) ?? approving(scene) ?? shelving(scene)
  if (special) return special
  if (plan.reports > 0) {
    plan.reports -= 1
    return { by, action: 'report', input: { words: '材料已经到了，明天装' } }
  }
  if (plan.handBacks > 0 && request.joint === null) {
    plan.handBacks -= 1
    return { by, action: 'handBack', input: { rule: 'wrong-facts', words: '与现场不符' } }
  }
  const photos = request.kind === 'emergency' || plan.random.chance(0.7) ? [PHOTO] : []
  return { by, action: 'resolve', input: { result: '修好了，请验收', photos } }
}
