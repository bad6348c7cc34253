import type { Stairwell } from '../../local/city/areas'
import { type Random, randomOf } from '../../local/city/random'
import { categoryAt, placeFor } from '../../local/city/requests/occasion'
import { phrase } from '../../local/city/requests/phrase'
import { wordsOf } from '../../local/city/requests/words'
import { planBeside } from './beside'
import { RAISED_UNTIL, START } from './city'
import { appoint } from './life/live'
import { keyOf, type Plan, planOf } from './life/plan'
import type { Raised } from './raised'
import { accept, ask, type World } from './world'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How much is raised in each hour of a day, from midnight. */
const hours = [1, 1, 1, 1, 1, 2, 4, 8, 10, 10, 9, 8, 7, 7, 8, 8, 8, 8, 9, 9, 8, 5, 3, 2]

/** Plans everything that residents will raise in the month. */
export function planRaising(world: World): void {
  const { seed, requests } = world.options
  const living = residentsOf(world)
  const random = randomOf(seed, 'moments')
  for (let index = 0; index < requests; index++) {
    const day = random.int(0, Math.round((RAISED_UNTIL - START) / DAY) - 1)
    const hour = random.weighted([...hours.keys()], (one) => hours[one] as number)
    const at = START + day * DAY + hour * HOUR + random.int(0, HOUR - 1)
    const plan = planOf(seed, index)
    world.agenda.add(at, () => raise(world, raisingOf(world, living, at, plan), plan))
  }
}

export type Living = Map<string, string[]>

function residentsOf({ people }: World): Living {
  const living: Living = new Map()
  for (const { person } of people.residents)
    for (const { unitId } of person.homes) living.set(unitId, [...(living.get(unitId) ?? []), person._id])
  return living
}

function raisingOf(world: World, living: Living, at: number, { random }: Plan): Raised {
  const stairwell = random.pick(world.areas.stairwells)
  const category = categoryAt(at, random)
  const { text: template } = random.pick(wordsOf.get(category)?.stories ?? [])
  const text = phrase(template, stairwell, random)
  const { place } = placeFor(category, stairwell, world.areas, random)
  const neighbours = around(world, living, stairwell, random)
  const openid = living.get(stairwell.unit._id)?.[0] ?? neighbours[0] ?? 'res-00001'
  const kind = random.next()
  const input = { text, place, ...(random.chance(0.85) ? { category } : {}) }
  if (kind < 0.02) return { openid, action: 'emergency', input, neighbours }
  if (kind < 0.06) return { openid, action: 'submit', input: { text, place, kind: 'grumble' }, neighbours }
  if (kind < 0.1) {
    const head = world.post.get(`${stairwell.unit._id}-unitHead`)
    const home = { kind: 'area', areaId: stairwell.unit._id }
    const onBehalf = { called: '崔奶奶', door: '302' }
    if (head) return { openid: head.openid, action: 'submit', input: { ...input, place: home, onBehalf }, neighbours }
  }
  return {
    openid,
    action: 'submit',
    input: { ...input, visibility: kind < 0.15 ? 'private' : 'neighbours' },
    neighbours,
  }
}

/** People of the same grid, none twice. */
function around({ areas }: World, living: Living, { unit }: Stairwell, random: Random): string[] {
  const near = areas.stairwells.filter((other) => other.unit.areaPath[3] === unit.areaPath[3])
  return [
    ...new Set(Array.from({ length: 8 }, () => random.pick(near)).flatMap((one) => living.get(one.unit._id) ?? [])),
  ].slice(0, 8)
}

/** Raises it, now and then several times over a bad line; what comes of it goes its way. */
export async function raise(world: World, raised: Raised, plan: Plan): Promise<void> {
  const { openid, action, input } = raised
  const { random } = plan
  const key = keyOf(plan, world.options.seed)
  if (random.chance(0.4)) accept(world, openid, 'weige-progress', random.int(1, 3))
  if (random.chance(0.3)) accept(world, openid, 'weige-result', 1)
  const send = () => ask(world, openid, action, input, key)
  const times = random.chance(0.05) ? random.int(2, 5) : 1
  const answers = await Promise.all(Array.from({ length: times }, send))
  const answer = answers.find(({ ok }) => ok)
  if (!answer?.ok) return
  const request = world.read(answer.data.requestId)
  if (random.chance(0.3)) accept(world, request.inCharge.openid, 'weige-task', 2)
  appoint(world, request, plan)
  planBeside(world, raised, request, plan, { send, raise })
}
