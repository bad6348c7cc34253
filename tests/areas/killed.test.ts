import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { routes, startTown, type TownCloud } from '../support/cloud'
import { ADMINISTRATOR, checkFiles, type Files, foundDistrict, goodCity, publishAll, storedAreas, sweep } from './city'

const folder = mkdtempSync(path.join(tmpdir(), 'weige-import-'))
const MINUTE = 60_000
const UNITS = 1500

let town: TownCloud
let now = Date.parse('2026-09-01T09:00:00+08:00')
const open = async () => {
  town = await startTown({ dataFolder: folder, workersPerFunction: 1 }, false)
  town.at(now)
}
afterAll(async () => {
  await town.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The good city, with so many stairwells that writing them takes a while. */
function largeCity(nameOf: (index: number) => string): Files {
  const city = goodCity()
  const building = (index: number) => `b${index % 50}`
  for (let index = 0; index < 50; index++)
    city.rows.push([building(index), '楼栋', `${index}号楼`, 'g1', '', '', '', '', ''])
  for (let index = 0; index < UNITS; index++)
    city.rows.push([`u${index}`, '单元', nameOf(index), building(index), '', '6', '2', '张三', ''])
  return city
}

test('killed in the middle of a publication, the old city is whole and the repeat succeeds', async () => {
  await open()
  foundDistrict(town)
  const first = await checkFiles(
    town,
    largeCity((index) => `${index}单元`),
  )
  expect(first.report.faults).toBe(0)
  await publishAll(town, first.publicationId, 'now')
  await sweep(town)
  const before = seen()

  const { publicationId, report } = await checkFiles(
    town,
    largeCity((index) => `第${index}单元`),
  )
  expect(report.kinds.find(({ kind }) => kind === 'unit')).toMatchObject({ changed: UNITS })
  const from = now + 60 * MINUTE
  const publishing = town.ask(ADMINISTRATOR, routes.areas.publish, { publicationId, from })
  await until(() => staged() > 50)
  await town.local.close()
  await publishing
  now += 10 * MINUTE
  await open()
  expect(staged()).toBeGreaterThan(50)
  expect(staged()).toBeLessThan(UNITS)
  const children = await town.get('anybody', routes.chain.areas, { parentId: 'b0' })
  expect(children.items[0]?.name).toBe('0单元')

  await sweep(town)
  expect(staged()).toBe(0)
  expect(seen()).toBe(before)
  expect(await publishAll(town, publicationId, from)).toMatchObject({ state: 'staged' })
  now = from
  town.at(now)
  expect((await town.get('anybody', routes.chain.areas, { parentId: 'b0' })).items[0]?.name).toBe('第0单元')
  for (let turns = 0; turns < 10 && staged() > 0; turns++) await sweep(town)
  expect(staged()).toBe(0)
  expect(town.local.engine.find({ collection: 'areas', filter: { _id: 'u0' } })[0]).toMatchObject({ name: '第0单元' })
})

const staged = () => town.local.engine.count('areas', { staged: { $gt: '' } })
/** A field that says nothing is as good as none. */
const seen = () => storedAreas(town).replace(/,"(next|staged)":null/g, '')

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((wait) => setTimeout(wait, 2))
}
