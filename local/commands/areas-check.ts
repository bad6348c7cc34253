import { parse } from 'csv-parse/sync'
import type { Answer, OutputOf, routes } from '../../cloudfunctions/contract'
import { boundaryOf } from '../../cloudfunctions/core/chain/boundary'
import { ensureBuilt, folders } from '../../config/build'
import { cloud } from '../../config/cloud'
import type { Engine } from '../engine/types'
import { type LocalCloud, startLocalCloud } from '../server'
import { type Boundary, boundariesOf } from './boundaries'

interface RecordedPoint {
  longitude: number
  latitude: number
  /** The area id that was recorded when it happened. */
  area: string
}
type Located = OutputOf<(typeof routes.requests)['locate']>
type Say = (line: string) => void

const AT_ONCE = 8
const DISTRICT = 'district'

/** Routes every point through the deployed code and prints how it agrees with what was recorded; answers the rows that could not be read. */
export async function check(geojson: string, csv: string, idProperty: string, say: Say): Promise<number> {
  const { boundaries, faults, notes } = boundariesOf(geojson, idProperty)
  const { points, unreadable } = pointsOf(csv)
  for (const note of notes) say(note)
  for (const fault of faults) say(`area left out: ${fault}`)
  say(`${boundaries.length} areas, ${points.length} points${unreadable > 0 ? `, ${unreadable} rows unreadable` : ''}`)
  await ensureBuilt(['functions'], say)
  const local = await startLocalCloud({
    manifest: cloud,
    functionsFolder: folders.functions,
    dataFolder: ':memory:',
    timers: false,
  })
  try {
    load(local.engine, boundaries)
    const started = performance.now()
    const found = await replay(local, points, say)
    report(points, found, boundaries, (performance.now() - started) / 1000, say)
  } finally {
    await local.close()
  }
  return faults.length + unreadable
}

function pointsOf(csv: string): { points: RecordedPoint[]; unreadable: number } {
  const rows = parse(csv, { columns: true, skip_empty_lines: true, bom: true }) as Array<Record<string, string>>
  const points = rows.map(({ lat, lon, area }) => ({ longitude: Number(lon), latitude: Number(lat), area: area ?? '' }))
  const readable = points.filter(({ longitude, latitude }) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
  return { points: readable, unreadable: points.length - readable.length }
}

/** The boundaries as grids of one district, and the duty desk without which nothing can be routed. */
function load(engine: Engine, boundaries: Boundary[]) {
  const common = { code: '', households: 0, order: 0, validFrom: 0, validTo: null }
  const district = {
    ...common,
    _id: DISTRICT,
    kind: 'district',
    name: DISTRICT,
    parentId: null,
    areaPath: [DISTRICT],
    names: [DISTRICT],
  }
  const grids = boundaries.map(({ id, name, geometry }) => ({
    ...common,
    _id: id,
    kind: 'grid' as const,
    name,
    parentId: DISTRICT,
    areaPath: [DISTRICT, id],
    names: [DISTRICT, name],
    geometry,
  }))
  engine.load('areas', [district, ...grids.map(({ geometry: _drawn, ...grid }) => grid)])
  engine.load(
    'boundaries',
    grids.map((grid) => ({ ...boundaryOf(grid, 1, grid.geometry) })),
  )
  engine.load('posts', [
    {
      _id: 'duty-desk',
      kind: 'deskWorker',
      areaId: DISTRICT,
      areaKind: 'district',
      areaName: DISTRICT,
      areaPath: [DISTRICT],
      departmentId: null,
      openid: 'duty-desk',
      name: 'duty desk',
      phone: '',
      from: 0,
      until: null,
      deputy: null,
      absentUntil: null,
    },
  ])
}

async function replay(local: LocalCloud, points: RecordedPoint[], say: Say): Promise<Located[]> {
  const found: Located[] = new Array(points.length)
  let next = 0
  let told = performance.now()
  const one = async () => {
    for (let index = next++; index < points.length; index = next++) {
      const { longitude, latitude } = points[index] as RecordedPoint
      const answer = (await local.call('requests', 'replay', {
        action: 'locate',
        input: { place: { kind: 'point', longitude, latitude } },
      })) as Answer<Located>
      if (!answer.ok) throw new Error(`point ${index + 1}: ${answer.error.message}`)
      found[index] = answer.data
      if (performance.now() - told > 2000) {
        told = performance.now()
        say(`  ${index + 1} of ${points.length} points …`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return found
}

function report(points: RecordedPoint[], found: Located[], boundaries: Boundary[], seconds: number, say: Say) {
  const names = new Map(boundaries.map(({ id, name }) => [id, name]))
  const byArea = new Map<string, { points: number; agree: number }>()
  const ruled = (rule: string) => found.filter(({ route }) => route.why.some((why) => why.rule === rule)).length
  let agree = 0
  for (const [index, { area }] of points.entries()) {
    const counts = byArea.get(area) ?? { points: 0, agree: 0 }
    const agrees = found[index]?.route.areaId === area
    byArea.set(area, { points: counts.points + 1, agree: counts.agree + Number(agrees) })
    agree += Number(agrees)
  }
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
  say(`agreement with the recorded area: ${agree} of ${points.length} (${share(agree, points.length)})`)
  say(
    `outside every boundary: ${ruled('nearby') + ruled('nowhere')} (${ruled('nearby')} given to the nearest area, ${ruled('nowhere')} to the district desk)`,
  )
  say(`on an edge or an overlap: ${ruled('edge')}`)
  say(`${Math.round(points.length / seconds)} points a second`)
  const worst = [...byArea]
    .filter(([, counts]) => counts.agree < counts.points)
    .sort(([, a], [, b]) => b.points - b.agree - (a.points - a.agree))
    .slice(0, 8)
  if (worst.length > 0) say('worst areas:')
  for (const [area, counts] of worst)
    say(
      `  ${area.padEnd(6)} ${counts.agree} of ${counts.points} (${share(counts.agree, counts.points)})  ${names.get(area) ?? 'no such area'}`,
    )
}
