import { routes, startTown, type TownCloud } from '../support/cloud'
import { type Broken, broken, remarkable } from './broken'
import { ADMINISTRATOR, csvOf, foundDistrict, goodCity, layerOf, storedAreas, upload } from './city'

let town: TownCloud
beforeAll(async () => {
  town = await startTown({ workersPerFunction: 1 }, false)
  foundDistrict(town)
})
afterAll(() => town.stop())

async function checked({ city }: Broken) {
  const files = goodCity()
  const own = city(files) ?? {}
  const tree = own.tree ?? { extension: 'csv', content: csvOf(files.rows) }
  const boundaries = own.boundaries ?? { extension: 'geojson', content: layerOf(files.features) }
  return town.get(ADMINISTRATOR, routes.areas.check, {
    tree: await upload(town, tree.extension, tree.content),
    boundaries: await upload(town, boundaries.extension, boundaries.content),
  })
}

const named = (found: Awaited<ReturnType<typeof checked>>, { code, row }: Broken) =>
  found.report.findings
    .filter((group) => group.code === code)
    .flatMap(({ level, first }) => first.filter((finding) => finding.row === row).map(() => level))

test('there are fifty kinds of broken city and more', () => {
  expect(broken.length).toBeGreaterThanOrEqual(50)
})

test.each(broken.map((kind) => [kind.what, kind] as const))(
  '%s is named with its row and reason, and nothing is published',
  async (_what, kind) => {
    const before = storedAreas(town)
    const found = await checked(kind)
    expect({ [kind.code]: named(found, kind), all: found.report.findings.map(({ code }) => code) }).toMatchObject({
      [kind.code]: expect.arrayContaining(['fault']),
    })
    expect(found.report.faults).toBeGreaterThan(0)
    const { publicationId } = found
    expect(await town.ask(ADMINISTRATOR, routes.areas.publish, { publicationId, from: 'now' })).toMatchObject({
      ok: false,
      error: { code: 'publication.faulty', faults: found.report.faults },
    })
    expect(storedAreas(town)).toBe(before)
  },
)

test.each(remarkable.map((kind) => [kind.what, kind] as const))(
  '%s is said, and stops nothing',
  async (_what, kind) => {
    const found = await checked(kind)
    expect({ [kind.code]: named(found, kind), all: found.report.findings.map(({ code }) => code) }).toMatchObject({
      [kind.code]: expect.arrayContaining(['warning']),
    })
    expect(found.report.faults).toBe(0)
  },
)
