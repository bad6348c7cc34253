import { headAt, type Scene, type Step, through } from './scene'

/** What the first head does with a new case. */
export function verifying(scene: Scene): Step | null {
  const { request, plan } = scene
  const by = through(scene, request.inCharge)
  const { verify } = plan
  if (request.kind === 'grumble') return { by, action: 'resolve', input: { result: '谢谢您的意见，已转给物业改进。' } }
  // Whatever the turn is, it is taken once.
  plan.verify = 'accept'
  if (request.kind === 'emergency') return { by, action: 'accept' }
  switch (verify) {
    case 'return':
      return { by, action: 'return', input: { question: '具体在几层？' } }
    case 'refuse':
      return { by, action: 'refuse', input: { rule: 'not-ours', elsewhere: '请向法院咨询' } }
    case 'withdraw':
      return { by: request.reporter.openid, action: 'withdraw', input: { reason: '已经好了' } }
    case 'transfer':
      return transferring(scene, by) ?? { by, action: 'accept' }
    case 'merge':
      return merging(scene) ?? { by, action: 'accept' }
    default:
      return { by: plan.random.chance(0.08) ? above(scene) : by, action: 'accept' }
  }
}

/** Now and then the lane's head is quicker. */
function above(scene: Scene): string {
  const lane = headAt(scene, 2)
  return through(
    scene,
    lane && scene.request.inCharge.post !== 'streetHead' && scene.request.inCharge.post !== 'deskWorker'
      ? lane
      : scene.request.inCharge,
  )
}

function transferring({ world, request, plan }: Scene, by: string): Step | null {
  const others = world.areas.grids.filter(
    ({ _id, areaPath }) => areaPath[1] === request.areaPath[1] && !request.areaPath.includes(_id),
  )
  const [target] = plan.random.shuffled(others.slice(0, 12))
  return target ? { by, action: 'transfer', input: { areaId: target._id, words: '在他们网格' } } : null
}

/** Into a case that stands open in the same grid, by the head of the grid. */
export function merging(scene: Scene): Step | null {
  const { world, request, plan } = scene
  const head = headAt(scene, 3)
  if (!head || request.ruling) return null
  const open = world.local.engine.find({
    collection: 'requests',
    filter: { areaPath: request.areaPath[3], open: true },
    order: [['orderAt', 1]],
    limit: 12,
    projection: { _id: 1, state: 1, master: 1 },
  })
  const masters = open.filter(({ _id, master, state }) => _id !== request._id && master === null && state !== 'refused')
  const [master] = plan.random.shuffled(masters)
  return master ? { by: through(scene, head), action: 'merge', input: { into: master._id } } : null
}

/** A question that the resident answers, or leaves. */
export const answering = ({ request, plan }: Scene): Step | null =>
  plan.answers ? { by: request.reporter.openid, action: 'supplement', input: { words: '三层，靠楼梯那一盏' } } : null

/** Refused: objected to by some; then the next head rules. */
export function refusedCase(scene: Scene): Step | null {
  const { request, plan } = scene
  if (request.ruling)
    return {
      by: through(scene, request.ruling.post),
      action: 'rule',
      input: { upheld: plan.random.chance(0.6), words: '看过现场了' },
    }
  if (request.objection || !plan.objects) return null
  return { by: request.reporter.openid, action: 'object', input: { words: '这是公共部位，应该管' } }
}
