import { type Feature, type Files, HEAD, layerOf, type Point, SIDE, square } from './city'

/** Files of its own in place of the city's. */
type Own = Partial<Record<'tree' | 'boundaries', { extension: string; content: string | Buffer }>>

/** What has been done to the good city, and what must be said of it. */
export interface Broken {
  what: string
  /** Changes the city, or hands in a file of its own instead. */
  city(city: Files): undefined | Own
  code: string
  /** In which row of the table, or which feature of the layer. */
  row: number | null
}

/** The row of an id as a sheet counts it. */
export const rowOf = ({ rows }: Files, id: string) => rows.findIndex(([first]) => first === id) + 1
const ROW = { s1: 2, l1: 3, l2: 4, g1: 5, 'g1-b': 6, 'g1-b-1': 7, 'g1-b-2': 8, g2: 9 } as const
type Known = keyof typeof ROW

/** A cell of the table changed. */
const cell = (what: string, id: Known, heading: string, value: string, code: string): Broken => ({
  what,
  code,
  row: ROW[id],
  city(city) {
    const row = city.rows[ROW[id] - 1] as string[]
    row[HEAD.indexOf(heading)] = value
    return undefined
  },
})

const rows = (what: string, code: string, row: number | null, change: (city: Files) => void): Broken => ({
  what,
  code,
  row,
  city: (city) => void change(city),
})

/** The second feature drawn otherwise. */
const drawn = (what: string, code: string, change: (feature: Feature) => void): Broken => ({
  what,
  code,
  row: 2,
  city: ({ features }) => void change(features[1] as Feature),
})
const ring = (what: string, code: string, change: (ring: Point[]) => unknown[]): Broken =>
  drawn(what, code, (feature) => {
    feature.geometry = { type: 'Polygon', coordinates: [change(square(1, 0))] }
  })

const tree = (what: string, code: string, content: string | Buffer, row: number | null = null, extension = 'csv') => ({
  what,
  code,
  row,
  city: () => ({ tree: { extension, content } }),
})
const layer = (what: string, code: string, content: string): Broken => ({
  what,
  code,
  row: null,
  city: () => ({ boundaries: { extension: 'geojson', content } }),
})

/** 编码,类型,名称,上级 as a program from before Unicode writes it. */
const GBK = Buffer.from('b1e0c2eb2cc0e0d0cd2cc3fbb3c62cc9cfbcb60a', 'hex')

export const broken: readonly Broken[] = [
  tree('an empty table', 'file.empty', ''),
  tree('a table in GBK', 'file.encoding', GBK),
  tree('a workbook that is none', 'file.table', Buffer.from('PK not a workbook'), null, 'xlsx'),
  tree('a table with a quote that never ends', 'file.table', '编码,类型,名称,上级\n"s1,街道,光明,\n'),
  tree('a table of headings alone', 'rows.none', '编码,类型,名称,上级\n'),
  tree('a table without a column of parents', 'column.missing', '编码,类型,名称\ns1,街道,光明\n', 1),
  tree('a table without headings', 'column.missing', 's1,街道,光明街道,\nl1,路巷,文化巷,s1\n', 1),
  tree('a column given twice', 'column.double', '编码,id,类型,名称,上级\ns1,s1,街道,光明,\n', 1),
  cell('an id left out', 'g1-b-1', '编码', '', 'id.missing'),
  cell('an id with a space', 'g1-b-1', '编码', 'g1 b 1', 'id.malformed'),
  cell('an id in Chinese', 'g1-b-1', '编码', '一单元', 'id.malformed'),
  cell('an id too long', 'g1-b-1', '编码', 'x'.repeat(41), 'id.malformed'),
  cell('an id given twice', 'g1-b-2', '编码', 'g1-b-1', 'id.double'),
  rows('a row copied', 'id.double', 21, ({ rows }) => void rows.splice(20, 0, [...(rows[19] as string[])])),
  cell('a kind left out', 'l1', '类型', '', 'kind.missing'),
  cell('a kind nobody knows', 'l1', '类型', '片区', 'kind.unknown'),
  cell('a name left out', 'g1', '名称', ' ', 'name.missing'),
  cell('a name as long as a sentence', 'g1', '名称', '很长的名字'.repeat(9), 'name.long'),
  cell('a name with markup', 'g1', '名称', '<b>1网格</b>', 'name.signs'),
  cell('two stairwells of one name', 'g1-b-2', '名称', '1单元', 'name.double'),
  cell('a grid without a parent', 'g1', '上级', '', 'parent.missing'),
  cell('an orphan', 'g1', '上级', 'l9', 'parent.unknown'),
  cell('a parent by its name', 'g1', '上级', '文化巷', 'parent.unknown'),
  cell('its own parent', 'g1', '上级', 'g1', 'parent.itself'),
  cell('a circle of two', 's1', '上级', 'l1', 'parent.cycle'),
  cell('a circle of three', 's1', '上级', 'g1', 'parent.cycle'),
  cell('a grid under a building', 'g2', '上级', 'g1-b', 'parent.kind'),
  cell('a lane under a lane', 'l2', '上级', 'l1', 'parent.kind'),
  rows(
    'a district beside ours',
    'district.other',
    21,
    ({ rows }) => void rows.push(['XX', '区县', '别的市', '', '', '', '', '', '']),
  ),
  rows('two districts', 'district.several', 22, ({ rows }) => {
    rows.push(['HL', '区县', '和龙市', '', '', '', '', '', ''], ['H2', '区县', '又一个市', '', '', '', '', '', ''])
  }),
  rows(
    'a district under a street',
    'district.parent',
    21,
    ({ rows }) => void rows.push(['HL', '区县', '和龙市', 's1', '', '', '', '', '']),
  ),
  cell('households in words', 'g1-b-1', '户数', '十二', 'households.number'),
  cell('fewer households than none', 'g1-b-1', '户数', '-3', 'households.number'),
  cell('floors to the sky', 'g1-b-1', '层数', '61', 'floors.number'),
  cell('half a door', 'g1-b-1', '每层户数', '2.5', 'doors.number'),
  cell('floors without doors', 'g1-b-1', '每层户数', '', 'layout.half'),
  rows(
    'a grid with floors',
    'layout.kind',
    ROW.g1,
    ({ rows }) => void (rows[ROW.g1 - 1] as string[]).splice(5, 2, '6', '2'),
  ),
  rows('doors of one name', 'doors.double', ROW['g1-b-1'], ({ rows }) => {
    for (const [index, row] of rows.entries()) row.push(index === 0 ? '门牌' : index === 6 ? '101 102; 101 202' : '')
  }),
  rows('more doors than a floor has', 'doors.names', ROW['g1-b-1'], ({ rows }) => {
    const many = Array.from({ length: 21 }, (_, door) => `1${door}`).join(' ')
    for (const [index, row] of rows.entries()) row.push(index === 0 ? '门牌' : index === 6 ? many : '')
  }),
  rows('an order in letters', 'order.number', ROW.l1, ({ rows }) => {
    for (const [index, row] of rows.entries()) row.push(index === 0 ? '排序' : index === 2 ? '甲' : '')
  }),
  layer('a layer that is no JSON', 'file.json', '{"type":"FeatureCollection","features":['),
  layer('a single feature', 'file.collection', '{"type":"Feature","geometry":null}'),
  layer(
    'a layer in metres of Mercator',
    'file.crs',
    layerOf([], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } }),
  ),
  drawn('a feature without an id', 'feature.id', (feature) => {
    feature.properties = { name: '2网格' }
  }),
  drawn('a feature of nowhere', 'feature.unknown', (feature) => {
    feature.properties = { id: 'g9' }
  }),
  drawn('a feature without a geometry', 'feature.shape', (feature) => {
    feature.geometry = null
  }),
  drawn('a line', 'feature.shape', (feature) => {
    feature.geometry = { type: 'LineString', coordinates: square(1, 0) }
  }),
  ring('a ring of two points', 'ring.short', (points) => points.slice(0, 2)),
  ring('a ring left open', 'ring.open', (points) => points.slice(0, 4)),
  ring('a ring without width', 'ring.flat', ([a, b]) => [a, b, a, b, a]),
  ring('a bow tie', 'ring.crossing', ([a, b, c, d]) => [a, c, b, d, a]),
  ring('a ring with a word in it', 'coordinates.numbers', ([a, b]) => [a, b, ['东', '北'], a]),
  ring('latitude first', 'coordinates.swapped', (points) => points.map(([x, y]) => [y, x])),
  ring('metres', 'coordinates.projected', (points) => points.map(([x, y]) => [x * 111_320, y * 111_320])),
  drawn('a hole beside the area', 'hole.outside', (feature) => {
    feature.geometry = { type: 'Polygon', coordinates: [square(1, 0), square(7, 7)] }
  }),
  drawn('the neighbour drawn a second time', 'tiling.same', (feature) => {
    feature.geometry = { type: 'Polygon', coordinates: [square(0, 0)] }
  }),
]

/** What may be published, and is said nevertheless. */
export const remarkable: readonly Broken[] = [
  cell('a stairwell whose households do not fit its doors', 'g1-b-1', '户数', '13', 'households.doors'),
  cell('a grid whose households do not add up', 'g1', '户数', '99', 'households.sum'),
  cell('a stairwell without a head', 'g1-b-1', '负责人', '', 'head.none'),
  cell('a telephone number that is none', 'g1-b-1', '电话', '问物业', 'phone.malformed'),
  cell('ids that differ in case', 'g1-b-2', '编码', 'G1-b-1', 'id.letters'),
  rows('an empty grid', 'grid.empty', ROW.g1, ({ rows }) => void rows.splice(ROW.g1, 3)),
  rows('a grid without a boundary', 'grid.unbounded', ROW.g1, ({ features }) => void features.shift()),
  rows('an area in two parts', 'feature.parts', 5, ({ features }) => {
    const geometry = { type: 'Polygon', coordinates: [square(5, 5)] }
    features.push({ type: 'Feature', properties: { id: 'g4' }, geometry })
  }),
  ring(
    'a boundary that reaches into its neighbour',
    'tiling.overlap',
    ([[west, south] = [0, 0], b, c, [, north] = [0, 0]]) => [
      [west - SIDE / 10, south],
      b,
      c,
      [west - SIDE / 10, north],
      [west - SIDE / 10, south],
    ],
  ),
  ring('a ring that goes out and back', 'ring.mended', ([a, b, ...rest]) => {
    const [x, y] = b as Point
    return [a, b, [x + SIDE / 5, y - SIDE / 5], b, ...rest]
  }),
  rows('a gap in the middle of the lane', 'tiling.gap', null, ({ features }) => {
    // The lane has a boundary itself, and the second grid leaves a strip of it.
    const [[west, south], , [, north]] = square(0, 0) as [Point, Point, Point]
    const east = west + 2 * SIDE
    const whole = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    features.push({ type: 'Feature', properties: { id: 'l1' }, geometry: { type: 'Polygon', coordinates: [whole] } })
    const second = (features[1] as Feature).geometry as { coordinates: Point[][] }
    second.coordinates = [
      (second.coordinates[0] as Point[]).map(([x, y]) => [x > west + 1.5 * SIDE ? x - SIDE / 4 : x, y]),
    ]
  }),
]
