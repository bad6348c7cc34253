import { ensureBuilt } from '../../config/build'
import { routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled } from '../support/neighbours'

const FEW = 2_000
const MANY = 20_000
const PER_STAIRWELL = 24
const LOADED_AT_ONCE = 2_000
/** One in three has an acceptance left. */
const ACCEPTS = 3
const MINUTE = 60_000

interface Figures {
  households: number
  portions: number
  callsPerPortion: number
  longest: number
  total: number
  faults: number
}

/** An urgent notice of a street to 2,000 and to 20,000 households, each told once, and what a portion costs. Returns the faults. */
export async function benchFanout(): Promise<number> {
  await ensureBuilt(['functions'])
  const few = await measured(FEW)
  const many = await measured(MANY)
  for (const one of [few, many])
    console.log(
      `${one.households} households: ${one.portions} portions, ${one.callsPerPortion.toFixed(1)} database calls a portion, longest portion ${one.longest.toFixed(0)} ms, ${(one.total / 1000).toFixed(1)} s in all`,
    )
  const each = ({ total, households }: Figures) => total / households
  console.log(`per household against the baseline of ${FEW}: ratio ${(each(many) / each(few)).toFixed(2)}`)
  const faults = few.faults + many.faults
  console.log(`faults: ${faults}`)
  return faults
}

async function measured(households: number): Promise<Figures> {
  const town = await startTown({ environment: {}, warm: true })
  try {
    populate(town, households)
    const begins = watched(town)
    const started = performance.now()
    const { card } = await town.get('head-S1', routes.groups.publish, {
      ...{ areaId: 'S1', title: '暴雨红色预警', text: '今晚有大暴雨，请不要外出，低处的车请挪到高处。' },
      ...{ urgent: true, expiresAt: town.local.clock.now() + 24 * 60 * MINUTE },
    })
    let ticks = 0
    for (; ringing(town, card.entryId) && ticks < 500; ticks++) {
      await town.local.timers.tick('sweep')
      town.at(town.local.clock.now() + MINUTE)
    }
    const total = performance.now() - started
    const gaps = begins.times.slice(1).map((at, index) => at - (begins.times[index] ?? at))
    const portions = begins.times.length
    const callsPerPortion = begins.calls() / portions
    const longest = Math.max(...gaps, total - ((begins.times.at(-1) ?? started) - started))
    return { households, portions, callsPerPortion, longest, total, faults: faultsIn(town, households) }
  } finally {
    await town.stop()
  }
}

const ringing = (town: TownCloud, entryId: string) =>
  town.local.engine.find({ collection: 'entries', filter: { _id: entryId } })[0]?.fanoutDueAt !== null

/** Synthetic people, one behind each door, 24 doors a stairwell of the first grid. */
function populate(town: TownCloud, households: number): void {
  for (let first = 0; first < households; first += LOADED_AT_ONCE) {
    const count = Math.min(LOADED_AT_ONCE, households - first)
    moveIn(
      town,
      Array.from({ length: count }, (_, index) => personAt(first + index)),
    )
  }
  for (let number = 0; number < households; number += ACCEPTS)
    town.local.ledger.accept(openidOf(number), 'weige-notice')
}

const openidOf = (number: number) => `synthetic-${number}`
function personAt(number: number) {
  const unitId = `X${Math.floor(number / PER_STAIRWELL)}`
  const stairwell = { unitId, areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', unitId], title: unitId }
  return settled({ openid: openidOf(number), door: String(101 + (number % PER_STAIRWELL)), stairwell })
}

/** When each portion began, and how many database calls the telling cost: those on households, messages, and the entry's own. */
function watched(town: TownCloud) {
  const { engine } = town.local
  const times: number[] = []
  let calls = 0
  const find = engine.find.bind(engine)
  engine.find = (request) => {
    if (request.collection === 'households' && 'areaPath' in request.filter) times.push(performance.now())
    if (['households', 'messages'].includes(request.collection)) calls += 1
    return find(request)
  }
  const update = engine.update.bind(engine)
  engine.update = (collection, ...rest) => {
    if (['messages', 'entries'].includes(collection)) calls += 1
    return update(collection, ...rest)
  }
  const insert = engine.insert.bind(engine)
  engine.insert = (collection, ...rest) => {
    if (collection === 'messages') calls += 1
    return insert(collection, ...rest)
  }
  return { times, calls: () => calls }
}

/** Whoever heard not exactly once, in the inbox or in the shade. */
function faultsIn(town: TownCloud, households: number): number {
  let faults = 0
  // And the resident of the small town, who lives there too.
  const openids = ['resident', ...Array.from({ length: households }, (_, number) => openidOf(number))]
  for (const [index, openid] of openids.entries()) {
    const inbox = town.local.engine.find({ collection: 'messages', filter: { openid }, limit: 10 })
    const accepted = index > 0 && (index - 1) % ACCEPTS === 0
    const push = accepted ? 'sent' : 'none'
    if (inbox.length !== 1 || inbox[0]?.push !== push) faults += 1
    if (town.local.ledger.messages(openid).length !== (accepted ? 1 : 0)) faults += 1
  }
  return faults
}
