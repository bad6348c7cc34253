import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { routes, startTown } from '../support/cloud'
import { ADMINISTRATOR, foundDistrict, publishAll, upload } from './city'

/** Real boundaries and real requests: named by WEIGE_REAL, a folder with `areas.geojson` and `requests.csv`; they are not part of this repository. */
const folder = process.env.WEIGE_REAL ?? ''
const areas = path.join(folder, 'areas.geojson')
const real = folder !== '' && existsSync(areas) ? test : test.skip

real('real boundaries are mended, published whole, and hold the points where they were recorded', async () => {
  const town = await startTown({ workersPerFunction: 1 }, false)
  try {
    foundDistrict(town)
    const { publicationId, report } = await town.get(ADMINISTRATOR, routes.areas.check, {
      boundaries: await upload(town, 'geojson', readFileSync(areas)),
      points: await upload(town, 'csv', readFileSync(path.join(folder, 'requests.csv'))),
    })
    expect(report.faults).toBe(0)
    const { points = 0, agree = 0 } = report.replay ?? {}
    expect(points).toBeGreaterThan(1000)
    expect(agree / points).toBeGreaterThan(0.98)
    expect(await publishAll(town, publicationId, 'now')).toMatchObject({ state: 'staged' })
  } finally {
    await town.stop()
  }
})
