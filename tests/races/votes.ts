import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled, stairwells } from '../support/neighbours'

const { groups } = routes
const HOUR = 3_600_000
const HOUSEHOLDS = 100
/** Five hands of each household vote at the same moment, each for another option. */
const HANDS = 5
const OPTIONS = ['一', '二', '三', '四', '五']
const AT_ONCE = 50

interface Figures {
  faults: string[]
  cast: number
  told: Map<string, number>
}

/** Votes at the same moment, votes against the close, sweeps against one another; the faults found. */
export async function raceVotes(): Promise<number> {
  const started = performance.now()
  const town = await startTown({ workersPerFunction: 4 })
  const figures: Figures = { faults: [], cast: 0, told: new Map() }
  try {
    populate(town)
    for (const secret of [true, false]) await crowd(town, secret, figures)
    for (let round = 0; round < 4; round++) await againstTheClose(town, round, figures)
    const told = [...figures.told].map(([code, count]) => `${code} ${count}`).join(', ')
    console.log(`votes cast ${figures.cast}, told otherwise: ${told}`)
    console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`)
    for (const fault of new Set(figures.faults)) console.log(`  ${fault}`)
    return figures.faults.length
  } finally {
    await town.stop()
  }
}

/** A hundred households in four stairwells of one building, five people each. */
function populate(town: TownCloud): void {
  const units = stairwells(town, 4)
  for (let household = 0; household < HOUSEHOLDS; household++) {
    const stairwell = units[household % units.length]
    const mates = Array.from({ length: HANDS }, (_, hand) =>
      settled({ openid: handOf(household, hand), door: String(100 + household), stairwell }),
    )
    const [first] = mates
    if (!first) continue
    const people = mates.flatMap((mate) => mate.household.people)
    moveIn(
      town,
      mates.map(({ person }) => ({ person, household: { ...first.household, people } })),
    )
  }
}
const handOf = (household: number, hand: number) => `hand-${household}-${hand}`

async function start(town: TownCloud, secret: boolean): Promise<string> {
  const { card } = await town.get('head-B1', groups.start, {
    ...{ areaId: 'B1', title: '选一样', text: '五样里选一样', options: OPTIONS, secret, quorum: 50, rule: 'majority' },
    closesAt: town.local.clock.now() + HOUR,
  })
  return card.entryId
}

async function vote(
  town: TownCloud,
  entryId: string,
  household: number,
  hand: number,
  figures: Figures,
): Promise<boolean> {
  const answer = await town.ask(handOf(household, hand), groups.cast, { entryId, choice: hand % OPTIONS.length })
  if (answer.ok) {
    figures.cast += 1
    return true
  }
  const { code } = answer.error
  figures.told.set(code, (figures.told.get(code) ?? 0) + 1)
  if (!['vote.cast', 'vote.closed'].includes(code)) figures.faults.push(`a vote was answered with ${code}`)
  return false
}

/** 500 votes of 100 households at once: 100 stand. */
async function crowd(town: TownCloud, secret: boolean, figures: Figures): Promise<void> {
  const entryId = await start(town, secret)
  const all = Array.from({ length: HOUSEHOLDS * HANDS }, (_, index) => index)
  const cast = await inLanes(all, (index) =>
    vote(town, entryId, index % HOUSEHOLDS, Math.floor(index / HOUSEHOLDS), figures),
  )
  const won = cast.filter(Boolean).length
  console.log(`${secret ? 'secret' : 'named'}: ${all.length} votes from ${HOUSEHOLDS} households → ${won}`)
  if (won !== HOUSEHOLDS) figures.faults.push(`${won} votes of ${HOUSEHOLDS} households were acknowledged`)
  await closed(town, entryId, won, figures)
}

/** The head ends the vote in the midst of it: whatever was acknowledged is counted. */
async function againstTheClose(town: TownCloud, round: number, figures: Figures): Promise<void> {
  const entryId = await start(town, round % 2 === 0)
  const all = Array.from({ length: HOUSEHOLDS }, (_, index) => index)
  const half = Math.floor(HOUSEHOLDS * (0.2 + 0.2 * round))
  const cast = await inLanes(all, async (household) => {
    if (household === half) await town.get('head-B1', groups.end, { entryId, reason: '提前结束' })
    return vote(town, entryId, household, round, figures)
  })
  const won = cast.filter(Boolean).length
  console.log(`ended in the midst: ${won} of ${HOUSEHOLDS} acknowledged`)
  await closed(town, entryId, won, figures)
}

/** Two sweeps close it at once: one result, told once, equal to the rows and to what was acknowledged. */
async function closed(town: TownCloud, entryId: string, acknowledged: number, { faults }: Figures): Promise<void> {
  const say = (wrong: boolean, text: string) => void (wrong && faults.push(text))
  town.at(Math.max(town.local.clock.now(), MORNING) + HOUR + 61_000)
  const results = new Set<string>()
  await Promise.all([town.local.timers.tick('sweep'), town.local.timers.tick('sweep')])
  for (let minute = 0; minute < 3; minute++) {
    await Promise.all([town.local.timers.tick('sweep'), town.local.timers.tick('sweep')])
    results.add(JSON.stringify((await town.get(handOf(0, 0), groups.detail, { entryId })).card))
    town.at(town.local.clock.now() + 61_000)
  }
  say(results.size !== 1, 'the result changed after it was shown')
  const recount = await town.get(handOf(1, 0), groups.recount, { entryId })
  const rows = town.local.engine.count('ballots', { entryId })
  say(!recount.same, 'the recount is not the shown result')
  say(recount.shown.ballots !== acknowledged, `${acknowledged} acknowledged, ${recount.shown.ballots} counted`)
  say(rows !== acknowledged, `${acknowledged} acknowledged, ${rows} rows`)
  const page = `packages/group/entry/index?id=${entryId}`
  const voters = town.local.engine
    .find({ collection: 'ballots', filter: { entryId }, limit: 1000 })
    .map(({ openid }) => String(openid))
  for (const openid of voters) {
    const told = town.local.engine.find({ collection: 'messages', filter: { openid }, limit: 100 })
    const count = told.filter((message) => message.page === page).length
    say(count !== 1, `a voter was told ${count} times`)
  }
}

async function inLanes<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const left = [...items.entries()]
  const done: R[] = []
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) done[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return done
}
