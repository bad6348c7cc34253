import type { AreaKind, PostKind } from '../../cloudfunctions/contract'
import { boundaryOf } from '../../cloudfunctions/core/chain/boundary'
import type {
  AreaDocument,
  HouseholdDocument,
  PersonDocument,
  PostDocument,
} from '../../cloudfunctions/core/chain/stored'
import type { Engine } from '../../local/engine/types'

/** A town small enough to hold in one's head: a street of one lane with two grids side by side, a building of one unit in the first. */

/** Corner, and the length of a grid's side in degrees (about 1 km). */
const WEST = 129
const SOUTH = 42.5
const SIDE = 0.01

export const square = (column: number) => {
  const [west, east, south, north] = [WEST + column * SIDE, WEST + (column + 1) * SIDE, SOUTH, SOUTH + SIDE]
  return {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

/** Points that tests speak of. */
export const points = {
  inGrid1: { kind: 'point', longitude: WEST + SIDE / 2, latitude: SOUTH + SIDE / 2 },
  inGrid2: { kind: 'point', longitude: WEST + 1.5 * SIDE, latitude: SOUTH + SIDE / 2 },
  onTheEdge: { kind: 'point', longitude: WEST + SIDE, latitude: SOUTH + SIDE / 2 },
  /** About 200 m north of the first grid. */
  nearby: { kind: 'point', longitude: WEST + SIDE / 2, latitude: SOUTH + SIDE + 0.0018 },
  farAway: { kind: 'point', longitude: WEST - 1, latitude: SOUTH },
} as const

const tree: Array<[id: string, kind: AreaKind, name: string, parent: string | null]> = [
  ['HL', 'district', '和龙市', null],
  ['S1', 'street', '光明街道', 'HL'],
  ['L1', 'lane', '文化巷', 'S1'],
  ['G1', 'grid', '1网格', 'L1'],
  ['G2', 'grid', '2网格', 'L1'],
  ['B1', 'building', '锦绣小区3号楼', 'G1'],
  ['U1', 'unit', '2单元', 'B1'],
]

const headKinds: Partial<Record<AreaKind, PostKind>> = {
  district: 'deskWorker',
  street: 'streetHead',
  lane: 'laneHead',
  grid: 'gridHead',
  building: 'buildingHead',
  unit: 'unitHead',
}

export const areas: AreaDocument[] = []
for (const [_id, kind, name, parentId] of tree) {
  const parent = areas.find((area) => area._id === parentId)
  areas.push({
    _id,
    kind,
    name,
    code: _id,
    parentId,
    areaPath: [...(parent?.areaPath ?? []), _id],
    names: [...(parent?.names ?? []), name],
    order: areas.filter((area) => area.parentId === parentId).length,
    households: kind === 'unit' ? 12 : 0,
    ...(kind === 'unit' ? { layout: { floors: 6, doors: 2 } } : {}),
    validFrom: 0,
    validTo: null,
  })
}

/** Two grids side by side have one. */
const boundaries = areas
  .filter(({ kind }) => kind === 'grid')
  .map((grid, column) => boundaryOf(grid, 1, square(column)))

const post = (
  _id: string,
  kind: PostKind,
  openid: string,
  name: string,
  change: Partial<PostDocument>,
): PostDocument => ({
  _id,
  kind,
  areaId: null,
  areaKind: null,
  areaName: '',
  areaPath: [],
  departmentId: null,
  openid,
  name,
  phone: '0433-5550000',
  from: 0,
  until: null,
  deputy: null,
  absentUntil: null,
  ...change,
})

/** Every area's head is `head-<area>`, its post `P-<area>`. */
const posts: PostDocument[] = [
  ...areas.map((area) =>
    post(`P-${area._id}`, headKinds[area.kind] as PostKind, `head-${area._id}`, `${area.name}长`, {
      areaId: area._id,
      areaKind: area.kind,
      areaName: area.name,
      areaPath: area.areaPath,
    }),
  ),
  post('P-worker', 'gridWorker', 'worker', '小林', {
    areaId: 'G1',
    areaKind: 'grid',
    areaName: '1网格',
    areaPath: ['HL', 'S1', 'L1', 'G1'],
  }),
  post('P-property', 'officer', 'officer', '周师傅', { departmentId: 'property', areaName: '红心物业服务中心' }),
  post('P-water', 'officer', 'plumber', '管工', { departmentId: 'water', areaName: '供排水公司' }),
]

const people: PersonDocument[] = [
  {
    _id: 'resident',
    called: '朴女士',
    homes: [
      {
        unitId: 'U1',
        door: '501',
        title: '锦绣小区3号楼2单元',
        where: ['光明街道', '文化巷', '1网格'],
        areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', 'U1'],
        confirmed: true,
      },
    ],
    version: 1,
    createdAt: 0,
    updatedAt: 0,
  },
]

/** Behind door 501 of the only stairwell, confirmed by its head. */
const households: HouseholdDocument[] = [
  {
    _id: 'U1-501',
    unitId: 'U1',
    door: '501',
    areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', 'U1'],
    people: [
      {
        openid: 'resident',
        called: '朴女士',
        as: 'owner',
        words: null,
        since: 0,
        confirmed: { at: 0, by: { openid: 'head-U1', postId: 'P-U1', name: '2单元长' } },
      },
    ],
    phoneless: null,
    care: false,
    visit: { every: null, lastAt: null, dueAt: null },
    reads: {},
    claims: 0,
    version: 1,
    updatedAt: 0,
  },
]

export function loadTown(engine: Engine): void {
  engine.load(
    'areas',
    areas.map((area) => ({ ...area })),
  )
  engine.load(
    'boundaries',
    boundaries.map((boundary) => ({ ...boundary })),
  )
  engine.load(
    'posts',
    posts.map((one) => ({ ...one })),
  )
  engine.load(
    'people',
    people.map((person) => ({ ...person })),
  )
  engine.load(
    'households',
    households.map((household) => ({ ...household })),
  )
}
