import type { PersonDocument } from '../../cloudfunctions/core/chain/stored'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { ADMINISTRATOR, checkFiles, foundDistrict, goodCity, publishAll, SIDE, storedAreas, sweep } from './city'

let town: TownCloud
beforeEach(async () => {
  town = await startTown({ workersPerFunction: 1 }, false)
  foundDistrict(town)
})
afterEach(() => town.stop())

const locate = async (longitude: number, latitude: number) =>
  (await town.get('anybody', routes.requests.locate, { place: { kind: 'point', longitude, latitude } })).route
const MIDDLE = [129.2 + SIDE / 2, 42.6 + SIDE / 2] as const

test('a good city is checked without a word, published at once where nothing is in force, and found again unchanged', async () => {
  const { publicationId, report } = await checkFiles(town, goodCity())
  expect(report.findings).toEqual([])
  expect(report.kinds.map(({ kind, added }) => [kind, added])).toEqual([
    ['district', 1],
    ['street', 1],
    ['lane', 2],
    ['grid', 4],
    ['building', 4],
    ['unit', 8],
  ])
  expect(report.households).toEqual({ inForce: 0, after: 96 })
  expect(report.replay).toEqual({ points: 4, agree: 4, nearby: 0, nowhere: 0, edge: 0 })

  const progress = await publishAll(town, publicationId, 'now')
  expect(progress).toMatchObject({ state: 'staged', done: 24, total: 24 })
  expect(await locate(...MIDDLE)).toMatchObject({ areaId: 'g1', areaPath: ['HL', 's1', 'l1', 'g1'] })
  await sweep(town)
  expect((await town.get('administrator', routes.areas.versions, {})).items).toMatchObject([
    { number: 1, state: 'done', by: '金科长', counts: { added: 20, changed: 0, closed: 0, boundaries: 4 } },
  ])

  town.at(MORNING + 60_000)
  const again = await checkFiles(town, goodCity())
  expect(again.report.kinds.map(({ unchanged }) => unchanged)).toEqual([1, 1, 2, 4, 4, 8])
  expect(again.report.boundaries).toMatchObject({ inForce: 4, unchanged: 4, changed: 0 })
  expect(again.report.findings).toEqual([])
})

/** The good city in force, and how it is wanted next: a lane renamed, a grid moved under the other, one closed, one new. */
async function inForce() {
  await publishAll(town, (await checkFiles(town, goodCity())).publicationId, 'now')
  await sweep(town)
  town.at(MORNING + MINUTE)
}
const MINUTE = 60_000
function changedCity() {
  const city = goodCity()
  const row = (id: string) => city.rows.find(([first]) => first === id) as string[]
  row('l1')[2] = '文化东巷'
  row('g2')[3] = 'l2'
  for (const one of city.rows) if (one[0]?.startsWith('g4')) one[0] = one[0].replace('g4', 'g5')
  for (const one of city.rows) if (one[3]?.startsWith('g4')) one[3] = one[3].replace('g4', 'g5')
  for (const { properties } of city.features) if (properties?.id === 'g4') properties.id = 'g5'
  return city
}
const G2 = [129.2 + 1.5 * SIDE, 42.6 + SIDE / 2] as const
const G4 = [129.2 + 1.5 * SIDE, 42.6 + 1.5 * SIDE] as const

test('a version is invisible until its moment, whole at it, and then carried to posts, homes and doors', async () => {
  await inForce()
  const { engine } = town.local
  const post = engine.find({ collection: 'posts', filter: { _id: 'P-desk' } })[0] as object
  const unit = {
    areaId: 'g2-b-1',
    areaKind: 'unit',
    areaName: '锦绣小区2号楼1单元',
    areaPath: ['HL', 's1', 'l1', 'g2', 'g2-b', 'g2-b-1'],
  }
  engine.load('posts', [{ ...post, ...unit, _id: 'P-unit', kind: 'unitHead', openid: 'head' }] as never)
  await town.get('resident', routes.chain.bind, { unitId: 'g2-b-1', door: '101' })
  const old = { areaPath: ['HL', 's1', 'l1', 'g2', 'g2-b', 'g2-b-1'] }
  engine.load('wechatGroups', [{ _id: 'g2-b-1', groupId: 'wx', ...old }])
  engine.load('visitTallies', [{ _id: 'month', unitId: 'g2-b-1', period: '2026-09', ...old }])
  engine.load('careLooks', [{ _id: 'look', unitId: 'g2-b-1', at: 1, ...old }])
  const asked = { areaId: 'g2-b-1', areaName: '锦绣小区2号楼1单元', ...old }
  engine.load('invitations', [
    { _id: 'asked', state: 'open', ...asked },
    { _id: 'answered', state: 'accepted', ...asked },
  ])
  for (const collection of ['entries', 'comments', 'popups', 'checks'])
    engine.load(collection, [{ _id: 'one', ...asked }])
  engine.load('selections', [{ _id: 'g2-b-1', ...asked }])
  const household = { householdId: 'g2-b-1-101', areaId: 'g2-b-1', ...old }
  engine.load('matters', [
    { _id: 'at-its-centre', open: true, version: 1, applicant: { household: null }, ...asked },
    { _id: 'for-a-household', open: false, version: 1, applicant: { household }, areaPath: ['HL', 's1', 'l1'] },
  ])
  engine.load('bookings', [
    { _id: 'for-a-household', open: true, household, areaPath: ['HL', 's1', 'l1'] },
    { _id: 'for-himself', open: true, household: null, areaPath: ['HL', 's1', 'l1'] },
  ])
  engine.load('services', [{ _id: 'office', areaId: 'l1', areaName: '文化巷', kind: 'office' }])

  const { publicationId, report } = await checkFiles(town, changedCity())
  expect(report.kinds.find(({ kind }) => kind === 'grid')).toMatchObject({
    added: 1,
    changed: 1,
    closed: 1,
    carried: 1,
    unchanged: 1,
  })
  const from = MORNING + 60 * MINUTE
  expect(await publishAll(town, publicationId, from)).toMatchObject({ state: 'staged', from })
  await sweep(town)
  expect(await locate(...G4)).toMatchObject({ areaId: 'g4' })
  expect(await locate(...G2)).toMatchObject({ areaPath: ['HL', 's1', 'l1', 'g2'] })

  town.at(from)
  expect(await locate(...G4)).toMatchObject({ areaId: 'g5', areaPath: ['HL', 's1', 'l2', 'g5'] })
  expect(await locate(...G2)).toMatchObject({ areaPath: ['HL', 's1', 'l2', 'g2'] })
  // Two at once, as where one is late: it comes out as if there were one.
  await Promise.all([sweep(town), sweepBeside()])
  await sweep(town)
  expect((await town.get('administrator', routes.areas.versions, {})).items[0]).toMatchObject({
    number: 2,
    state: 'done',
  })
  const path = ['HL', 's1', 'l2', 'g2', 'g2-b', 'g2-b-1']
  expect((await town.get('resident', routes.chain.me, {})).homes[0]).toMatchObject({
    areaPath: path,
    where: ['光明街道', '站前路', '2网格'],
  })
  expect(engine.find({ collection: 'posts', filter: { _id: 'P-unit' } })[0]).toMatchObject({ areaPath: path })
  for (const collection of ['households', 'wechatGroups', 'visitTallies'])
    expect(engine.find({ collection, filter: { _id: { $gt: '' } } })).toMatchObject([{ areaPath: path }])
  for (const collection of ['careLooks', 'entries', 'comments', 'popups', 'checks', 'selections', 'matters'])
    expect([collection, engine.find({ collection, filter: {} })[0]]).toMatchObject([collection, { areaPath: path }])
  // A booking stays with its centre; who may act for its household goes by the stairwell.
  expect(engine.find({ collection: 'bookings', filter: {}, order: [['_id', 1]] })).toMatchObject([
    { household: { ...household, areaPath: path }, areaPath: ['HL', 's1', 'l1'] },
    { household: null, areaPath: ['HL', 's1', 'l1'] },
  ])
  // So is a matter, also one that is over: whoever acts for the household reads it.
  expect(engine.find({ collection: 'matters', filter: { _id: 'for-a-household' } })[0]).toMatchObject({
    ...{ applicant: { household: { ...household, areaPath: path } }, areaPath: ['HL', 's1', 'l1'] },
  })
  expect(engine.find({ collection: 'invitations', filter: { _id: 'asked' } })[0]).toMatchObject({ areaPath: path })
  // What was answered is history of its day.
  expect(engine.find({ collection: 'invitations', filter: { _id: 'answered' } })[0]).toMatchObject(old)
  expect(engine.find({ collection: 'services', filter: { _id: 'office' } })[0]).toMatchObject({ areaName: '文化东巷' })
  expect(engine.find({ collection: 'areas', filter: { staged: { $ne: null } } })).toEqual([])
  expect(engine.find({ collection: 'areas', filter: { next: { $ne: null } } })).toEqual([])
  expect(
    (await checkFiles(town, changedCity())).report.kinds.every(
      ({ changed, carried, added, closed }) => changed + carried + added + closed === 0,
    ),
  ).toBe(true)
})

test('more people than one answer holds live in what was changed: each home goes along', async () => {
  await inForce()
  const areaPath = ['HL', 's1', 'l1', 'g2', 'g2-b', 'g2-b-1']
  const home = {
    unitId: 'g2-b-1',
    door: '101',
    title: '锦绣小区2号楼1单元',
    where: ['光明街道'],
    areaPath,
    confirmed: true,
  }
  const person = { called: '邻居', homes: [home], version: 1, createdAt: 0, updatedAt: 0 }
  const people = Array.from({ length: 1_060 }, (_, one) => ({ ...person, _id: `p-${one}` }))
  town.local.engine.load('people', people as never)
  const { publicationId } = await checkFiles(town, changedCity())
  const from = MORNING + 60 * MINUTE
  await publishAll(town, publicationId, from)
  town.at(from)
  await sweep(town)
  const filter = { 'homes.unitId': 'g2-b-1' }
  const found = town.local.engine.find({ collection: 'people', filter, limit: 2_000 }) as unknown as PersonDocument[]
  expect(found).toHaveLength(people.length)
  expect(found.filter(({ homes }) => !homes[0]?.areaPath.includes('l2'))).toEqual([])
})

const sweepBeside = () => town.local.call('sweep', null, {})

test('what is waiting for its moment can be taken back, and not a document of it is left', async () => {
  await inForce()
  const before = storedAreas(town)
  const { publicationId } = await checkFiles(town, changedCity())
  await publishAll(town, publicationId)
  expect(storedAreas(town)).not.toBe(before)
  expect(await town.get(ADMINISTRATOR, routes.areas.discard, { publicationId })).toMatchObject({ state: 'discarded' })
  expect(asSeen(storedAreas(town))).toBe(asSeen(before))
  expect(await town.ask(ADMINISTRATOR, routes.areas.publish, { publicationId })).toMatchObject({
    error: { code: 'publication.discarded' },
  })
})

/** A field that says nothing is as good as none. */
const asSeen = (stored: string) => stored.replace(/,"(next|staged)":null/g, '')

test('who publishes while another version waits is told whose it is', async () => {
  await inForce()
  const [one, other] = [await checkFiles(town, changedCity()), await checkFiles(town, changedCity())]
  const [first, second] = await Promise.all(
    [one, other].map(({ publicationId }) => town.ask(ADMINISTRATOR, routes.areas.publish, { publicationId })),
  )
  const answers = [first, second]
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer?.ok)).toMatchObject({ error: { code: 'publication.busy', by: '金科长' } })
})

test('a check of what is no longer in force must be made again', async () => {
  const [one, other] = [await checkFiles(town, goodCity()), await checkFiles(town, goodCity())]
  await publishAll(town, one.publicationId, 'now')
  await sweep(town)
  expect(await town.ask(ADMINISTRATOR, routes.areas.publish, { publicationId: other.publicationId })).toMatchObject({
    error: { code: 'publication.changed' },
  })
})

test('a moment too near is refused with the earliest one, and nobody but an administrator publishes', async () => {
  await inForce()
  const { publicationId } = await checkFiles(town, changedCity())
  const soon = { publicationId, from: MORNING + 2 * MINUTE }
  expect(await town.ask(ADMINISTRATOR, routes.areas.publish, soon)).toMatchObject({
    error: { code: 'publication.late' },
  })
  expect(await town.ask('desk', routes.areas.publish, { publicationId })).toMatchObject({
    error: { code: 'permission.denied' },
  })
  expect(await town.ask('desk', routes.areas.versions, {})).toMatchObject({ error: { code: 'permission.denied' } })
})

test.each([0.15, 0.3])(
  'broken off again and again (%d of the calls fail), the old city stays whole and the repeat succeeds',
  async (rate) => {
    await inForce()
    const before = storedAreas(town)
    const { publicationId } = await checkFiles(town, changedCity())
    town.local.faults.set({ rate, seed: 7, database: true })
    const from = MORNING + 90 * MINUTE
    let now = MORNING + 2 * MINUTE
    for (let tries = 0; tries < 6; tries++) {
      now += 2 * MINUTE
      town.at(now)
      await town.ask(ADMINISTRATOR, routes.areas.publish, { publicationId, from })
    }
    town.local.faults.set(null)
    expect(await locate(...G4)).toMatchObject({ areaId: 'g4' })
    // Abandoned: the sweep takes it back, well before its moment.
    now += 10 * MINUTE
    town.at(now)
    const waiting = engineState()
    await sweep(town)
    if (waiting !== 'staged') expect(asSeen(storedAreas(town))).toBe(asSeen(before))
    now += MINUTE
    town.at(now)
    expect(await publishAll(town, publicationId, from)).toMatchObject({ state: 'staged' })
    town.at(from)
    expect(await locate(...G4)).toMatchObject({ areaId: 'g5' })
    await sweep(town)
    expect(
      (await checkFiles(town, changedCity())).report.kinds.every(({ changed, carried }) => changed + carried === 0),
    ).toBe(true)
  },
)

const engineState = () => {
  const [first] = town.local.engine.find({ collection: 'publications', filter: { number: 2 } })
  return first?.state
}
