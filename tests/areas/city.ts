import { randomUUID } from 'node:crypto'
import type { OutputOf } from '../../cloudfunctions/contract'
import { routes, type TownCloud } from '../support/cloud'

/** A small good city of a street, two lanes with two grids each, a building in each, two stairwells in each of these. */

export const ADMINISTRATOR = 'administrator'
export const DISTRICT = 'HL'

/** Corner, and the length of a grid's side in degrees. */
const WEST = 129.2
const SOUTH = 42.6
export const SIDE = 0.01

export type Point = [number, number]
export interface Feature {
  type: string
  properties: Record<string, unknown> | null
  geometry: { type: string; coordinates: unknown } | null
}

/** Two grids beside each other to the lane, lane above lane. */
export const square = (column: number, row: number): Point[] => {
  const [west, south] = [WEST + column * SIDE, SOUTH + row * SIDE].map(
    (value) => Math.round(value * 1e6) / 1e6,
  ) as Point
  const [east, north] = [west + SIDE, south + SIDE].map((value) => Math.round(value * 1e6) / 1e6) as Point
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

const grids = [
  ['g1', 0, 0],
  ['g2', 1, 0],
  ['g3', 0, 1],
  ['g4', 1, 1],
] as const

export const HEAD = ['编码', '类型', '名称', '上级', '户数', '层数', '每层户数', '负责人', '电话']
export type Rows = string[][]

export interface Files {
  rows: Rows
  features: Feature[]
  points: string
}

/** What nobody has anything against: no fault, no warning. */
export function goodCity(): Files {
  const rows = [
    [...HEAD],
    ['s1', '街道', '光明街道', '', '', '', '', '', ''],
    ['l1', '路巷', '文化巷', 's1', '', '', '', '', ''],
    ['l2', '社区', '站前路', 's1', '', '', '', '', ''],
    ...grids.flatMap(([grid], index) => [
      [grid, '网格', `${index + 1}网格`, index < 2 ? 'l1' : 'l2', '', '', '', '', ''],
      [`${grid}-b`, '楼栋', `锦绣小区${index + 1}号楼`, grid, '', '', '', '', ''],
      [`${grid}-b-1`, '单元', '1单元', `${grid}-b`, '12', '6', '2', '李秀英', '13800001111'],
      [`${grid}-b-2`, '单元', '2单元', `${grid}-b`, '12', '6', '2', '朴大爷', ''],
    ]),
  ]
  const features = grids.map(([id, column, row]) => ({
    type: 'Feature',
    properties: { id, name: id },
    geometry: { type: 'Polygon', coordinates: [square(column, row)] },
  }))
  const points = grids.map(([id, column, row]) => {
    const [[x, y]] = square(column, row) as [Point]
    return `${id}-p,${y + SIDE / 2},${x + SIDE / 2},${id}`
  })
  return { rows, features, points: ['id,lat,lon,area', ...points].join('\n') }
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
export const csvOf = (rows: Rows) => rows.map((row) => row.map(quoted).join(',')).join('\n')
export const layerOf = (features: unknown[], rest: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...rest, features })

/** Puts a file where an administrator's page would; its file id. */
export async function upload(town: TownCloud, extension: string, content: string | Buffer): Promise<string> {
  const form = new FormData()
  form.append('cloudPath', `imports/${randomUUID()}.${extension}`)
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), `file.${extension}`)
  const response = await fetch(`${town.local.url}/files`, {
    method: 'POST',
    body: form,
    headers: { 'x-wx-openid': ADMINISTRATOR },
  })
  return ((await response.json()) as { fileID: string }).fileID
}

/** The administrator and the duty desk of a district that has no areas yet. */
export function foundDistrict(town: TownCloud): void {
  const common = {
    areaId: DISTRICT,
    areaKind: 'district',
    areaName: '和龙市',
    areaPath: [DISTRICT],
    departmentId: null,
  }
  const running = { phone: '0433', from: 0, until: null, deputy: null, absentUntil: null }
  town.local.engine.load('posts', [
    { _id: 'P-ad', kind: 'administrator', ...common, openid: ADMINISTRATOR, name: '金科长', ...running },
    { _id: 'P-ad2', kind: 'administrator', ...common, openid: 'second', name: '崔科长', ...running },
    { _id: 'P-desk', kind: 'deskWorker', ...common, openid: 'desk', name: '值班台', ...running },
  ])
}

export type Checked = OutputOf<typeof routes.areas.check>

/** Uploads and checks. */
export async function checkFiles(town: TownCloud, { rows, features, points }: Partial<Files>): Promise<Checked> {
  const tree = rows && (await upload(town, 'csv', csvOf(rows)))
  const boundaries = features && (await upload(town, 'geojson', layerOf(features)))
  const recorded = points && (await upload(town, 'csv', points))
  return town.get(ADMINISTRATOR, routes.areas.check, {
    ...(tree ? { tree } : {}),
    ...(boundaries ? { boundaries } : {}),
    ...(recorded ? { points: recorded } : {}),
  })
}

/** Publishes to the end; as it stands then. */
export async function publishAll(town: TownCloud, publicationId: string, from?: number | 'now') {
  for (let tries = 0; ; tries++) {
    const progress = await town.get(ADMINISTRATOR, routes.areas.publish, {
      publicationId,
      ...(from === undefined ? {} : { from }),
    })
    if (progress.state !== 'staging' || tries > 50) return progress
  }
}

/** Lets the sweep work until it finds nothing of ours. */
export async function sweep(town: TownCloud, times = 2): Promise<void> {
  for (let count = 0; count < times; count++) {
    const outcome = await town.local.timers.tick('sweep')
    if (!outcome?.ok) throw new Error(`sweep: ${JSON.stringify(outcome)}`)
  }
}

/** Everything of the tree and its boundaries as it is stored. */
export const storedAreas = (town: TownCloud) =>
  JSON.stringify(
    ['areas', 'boundaries'].map((collection) =>
      town.local.engine.find({ collection, filter: { _id: { $gt: '' } }, order: [['_id', 1]] }),
    ),
  )
