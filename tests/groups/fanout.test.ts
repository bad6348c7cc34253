import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled, stairwells } from '../support/neighbours'

const { groups } = routes
const HOUSEHOLDS = 450
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  const units = stairwells(town, 5)
  const people = Array.from({ length: HOUSEHOLDS }, (_, index) => {
    const stairwell = units[index % units.length]
    return settled({ openid: `p-${index}`, door: String(100 + index), stairwell })
  })
  moveIn(town, people)
  for (const { person } of people) town.local.ledger.accept(person._id, 'weige-notice')
})
afterEach(() => {
  jest.restoreAllMocks()
  return town.stop()
})

const publish = () =>
  town.ask('head-G1', groups.publish, {
    ...{
      areaId: 'G1',
      title: '马上停气',
      text: '燃气抢修，请关好阀门。',
      urgent: true,
      expiresAt: MORNING + 86_400_000,
    },
  })
const sweep = () => town.local.timers.tick('sweep')
const inboxes = () =>
  town.local.engine.find({ collection: 'messages', filter: {}, limit: 5000 }).map(({ openid }) => String(openid))
const rung = () =>
  Array.from({ length: HOUSEHOLDS }, (_, index) => town.local.ledger.messages(`p-${index}`).length).reduce(
    (a, b) => a + b,
  )
const entry = () => town.local.engine.find({ collection: 'entries', filter: {}, limit: 1 })[0]

/** Ticks until it is done: a slow machine takes several. */
async function carriedOn(): Promise<void> {
  for (let minute = 2; minute < 12 && entry()?.fanout !== null; minute++) {
    town.at(MORNING + minute * 60_000)
    await Promise.all([sweep(), sweep()])
  }
}

/** Dies at the so-manieth write of this kind, as a function that is killed does. */
function dying(kind: 'insert' | 'update', collection: string, at: number): () => void {
  const whole = town.local.engine[kind].bind(town.local.engine) as (...words: never[]) => never
  let count = 0
  town.local.engine[kind] = ((name: string, ...rest: never[]) => {
    if (name === collection && ++count >= at) throw new Error('killed')
    return whole(...([name, ...rest] as never[]))
  }) as never
  return () => {
    town.local.engine[kind] = whole as never
  }
}

test('many sweeps beside the action: each household hears once and is pushed once', async () => {
  const [published] = await Promise.all([publish(), sweep(), sweep(), sweep()])
  expect(published.ok).toBe(true)
  await carriedOn()
  expect(entry()).toMatchObject({ fanout: null, fanoutDueAt: null })
  expect(inboxes()).toHaveLength(HOUSEHOLDS + 1)
  expect(new Set(inboxes()).size).toBe(HOUSEHOLDS + 1)
  expect(rung()).toBe(HOUSEHOLDS)
})

test('a portion of more people than one answer holds, killed after its pushes: nobody is pushed twice', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const PEOPLE = 1_150
  const many = (household: number) => (household < 200 ? 6 : 0)
  const filter = { areaPath: 'G1' }
  const households = town.local.engine.find({ collection: 'households', filter, order: [['_id', 1]], limit: 1000 })
  const crowd: string[] = []
  for (const [place, { _id, people }] of households.entries()) {
    const more = Array.from({ length: Math.min(many(place), PEOPLE - crowd.length) }, (_, one) => `${_id}-${one}`)
    const mates = more.map((openid) => ({ ...(people as object[])[0], openid }))
    if (more.length > 0) town.local.engine.update('households', { _id }, { $set: { people: mates } })
    crowd.push(...more)
  }
  for (const openid of crowd) for (let twice = 0; twice < 2; twice++) town.local.ledger.accept(openid, 'weige-notice')
  const revive = dying('update', 'entries', 1)
  expect((await publish()).ok).toBe(true)
  revive()
  await carriedOn()
  expect(crowd).toHaveLength(PEOPLE)
  expect(crowd.filter((openid) => town.local.ledger.messages(openid).length !== 1)).toEqual([])
})

test.each([
  ['before anybody is entered', 'insert', 'messages', 1],
  ['when all of a portion are entered, before a push is marked', 'update', 'messages', 1],
  ['after the pushes, before their answers are kept', 'update', 'messages', 2],
  ['after a portion, before it is known how far it came', 'update', 'entries', 1],
] as const)('killed %s: carried on, nobody twice, nobody missing', async (_when, kind, collection, at) => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const revive = dying(kind, collection, at)
  expect((await publish()).ok).toBe(true)
  revive()
  await sweep()
  // Whoever died still holds the lease.
  expect(entry()?.fanout).not.toBeNull()
  await carriedOn()
  expect(entry()).toMatchObject({ fanout: null })
  expect(inboxes()).toHaveLength(HOUSEHOLDS + 1)
  expect(new Set(inboxes()).size).toBe(HOUSEHOLDS + 1)
  expect(rung()).toBe(HOUSEHOLDS)
})
