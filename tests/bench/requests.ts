import { ensureBuilt } from '../../config/build'
import { routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'
import { copiesOf } from './copies'
import { furtherMoves } from './further'

const FEW = 1_000
const MANY = 200_000
const SUBMISSIONS = 1_200
const LIFECYCLES = 200
const AT_ONCE = 8
/** Submissions stand in rows, degrees apart (about 20 m). */
const ROW = 40
const APART = 0.0002

interface Figures {
  submitted: number
  lifecycles: number
  calls: Record<string, number>
}

/**
 * Submissions and whole lifecycles a second with few and with many requests stored, and what an action costs in database calls.
 * Answers its faults: the actions that cost more calls with many stored than with few.
 */
export async function benchRequests(): Promise<number> {
  await ensureBuilt(['functions'])
  const few = await measured(FEW)
  const many = await measured(MANY)
  const ratio = (a: number, b: number) => (a / b).toFixed(2)
  console.log(
    `submit:     ${few.submitted.toFixed(0)} a second with ${FEW} stored, ${many.submitted.toFixed(0)} with ${MANY} (ratio ${ratio(many.submitted, few.submitted)})`,
  )
  console.log(
    `lifecycles: ${few.lifecycles.toFixed(1)} a second with ${FEW} stored, ${many.lifecycles.toFixed(1)} with ${MANY} (ratio ${ratio(many.lifecycles, few.lifecycles)})`,
  )
  console.log('database calls at most, with few and with many stored:')
  for (const [action, calls] of Object.entries(many.calls))
    console.log(`  ${action.padEnd(20)} ${few.calls[action]} ${calls}`)
  const dearer = Object.keys(many.calls).filter((action) => (many.calls[action] ?? 0) > (few.calls[action] ?? 0))
  for (const action of dearer) console.log(`  ${action} costs more with many stored`)
  console.log(`faults: ${dearer.length}`)
  return dearer.length
}

async function measured(stored: number): Promise<Figures> {
  const town = await startTown({ environment: {}, warm: true })
  try {
    const started = performance.now()
    const [sample] = town.local.engine.find({
      collection: 'requests',
      filter: { _id: (await submit(town, 0)).requestId },
    })
    town.local.engine.load('requests', copiesOf(sample as never, stored) as Iterable<never>)
    console.log(`${stored} requests stored in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    await atOnce(200, (index) => submit(town, index))
    const submitted = await atOnce(SUBMISSIONS, (index) => submit(town, index))
    const lifecycles = await atOnce(LIFECYCLES, (index) => lifecycle(town, index))
    await reads(town)
    await furtherMoves(town)
    const calls = Object.fromEntries(
      town.local.meter.figures().actions.map((row) => [`${row.function}.${row.action}`, row.databaseCalls.max ?? 0]),
    )
    return { submitted, lifecycles, calls }
  } finally {
    await town.stop()
  }
}

const submit = (town: TownCloud, index: number) =>
  town.get(`resident-${index % 50}`, routes.requests.submit, {
    text: '小区东门路灯不亮',
    place: placeOf(index),
  })

/** No two within sight of each other: what a resident raised there before and saw closed would come back as the same case. */
function placeOf(index: number) {
  const { kind, longitude, latitude } = index % 2 ? points.inGrid1 : points.inGrid2
  const [column, row] = [(index % ROW) - ROW / 2, (Math.floor(index / ROW) % ROW) - ROW / 2]
  return { kind, longitude: longitude + column * APART, latitude: latitude + row * APART }
}

async function lifecycle(town: TownCloud, index: number): Promise<void> {
  const { requests } = routes
  const { requestId, route } = await submit(town, index)
  const head = `head-${route.areaId}`
  await town.get(head, requests.accept, { requestId })
  await town.get(head, requests.assign, { requestId, to: `P-${route.areaId}` })
  await town.get(head, requests.start, { requestId })
  await town.get(head, requests.resolve, { requestId, result: '修好了' })
  await town.get(`resident-${index % 50}`, requests.rate, { requestId, outcome: 'solved', stars: 5 })
}

async function reads(town: TownCloud): Promise<void> {
  const { items } = await town.get('resident-1', routes.requests.mine, {})
  for (const { requestId } of items.slice(0, 3)) await town.get('resident-1', routes.requests.detail, { requestId })
  for (const list of ['todo', 'area', 'done'] as const) await town.get('head-S1', routes.requests.inbox, { list })
}

/** Does `times` pieces of work, some at once; how many a second. */
async function atOnce(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const started = performance.now()
  const one = async () => {
    for (let index = next++; index < times; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return times / ((performance.now() - started) / 1000)
}
