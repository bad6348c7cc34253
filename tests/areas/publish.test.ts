import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { checkFiles, foundDistrict, goodCity, publishAll, SIDE, sweep } from './city'

let town: TownCloud
beforeEach(async () => {
  town = await startTown({ workersPerFunction: 1, fresh: true })
  for (const collection of ['areas', 'boundaries', 'posts', 'people', 'households'])
    town.local.engine.remove(collection, {}, { multi: true })
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
