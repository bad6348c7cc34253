import { describe, expect, test } from '@jest/globals'
import { shapeOf } from './geo'
import { metresBetween, metresTo } from './geo-distance'
import { intersects, within } from './geo-relations'
import type { Engine, Filter } from './index'
import { codeOf, engineWith } from './test-builders'

const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings })
const [WEST, SOUTH] = [129, 42.5]
const grid = polygon(square(WEST, SOUTH, 0.01), square(WEST + 0.004, SOUTH + 0.004, 0.002))

const engineOf = (documents: Record<string, object>): Engine => {
  const engine = engineWith([{ name: 'place', fields: [['place', '2dsphere']] }])
  engine.insert(
    'c',
    Object.entries(documents).map(([_id, place]) => ({ _id, place })),
  )
  return engine
}
const ids = (engine: Engine, filter: Filter, limit?: number) =>
  engine.find({ collection: 'c', filter, limit }).map(({ _id }) => _id)
const gridsAt = (engine: Engine, longitude: number, latitude: number) =>
  ids(engine, { place: { $geoIntersects: { $geometry: point(longitude, latitude) } } }).sort()

describe('which grid a point lies in', () => {
  const engine = engineOf({ grid, east: polygon(square(WEST + 0.01, SOUTH, 0.01)) })

  test.each<[string, number, number, string[]]>([
    ['inside', WEST + 0.001, SOUTH + 0.001, ['grid']],
    ['in the hole', WEST + 0.005, SOUTH + 0.005, []],
    ['on the edge of the hole', WEST + 0.004, SOUTH + 0.005, ['grid']],
    ['on the outer edge', WEST + 0.005, SOUTH, ['grid']],
    ['on a corner', WEST, SOUTH, ['grid']],
    ['on the edge two grids share', WEST + 0.01, SOUTH + 0.005, ['east', 'grid']],
    ['level with a corner, outside', WEST - 0.001, SOUTH + 0.01, []],
    ['level with an edge, outside', WEST + 0.05, SOUTH, []],
    ['a centimetre outside', WEST - 1e-7, SOUTH + 0.005, []],
  ])('a point %s', (_, longitude, latitude, grids) => {
    expect(gridsAt(engine, longitude, latitude)).toEqual(grids)
  })

  test('grids that tile leave no point without a grid', () => {
    const corners = [0, 0.0013, 0.0029, 0.0042]
    const tiles = Object.fromEntries(
      corners.map((from, i) => [`t${i}`, polygon(square(WEST + from, SOUTH + from / 3, 0.0017))]),
    )
    const tiled = engineOf(tiles)
    for (const from of corners) expect(gridsAt(tiled, WEST + from, SOUTH + from / 3)).not.toEqual([])
  })

  test('a multipolygon holds what one of its parts holds', () => {
    const parts = { type: 'MultiPolygon', coordinates: [[square(WEST, SOUTH, 0.01)], [square(WEST + 1, SOUTH, 0.01)]] }
    const lane = engineOf({ lane: parts })
    expect(gridsAt(lane, WEST + 1.005, SOUTH + 0.005)).toEqual(['lane'])
    expect(gridsAt(lane, WEST + 0.5, SOUTH + 0.005)).toEqual([])
  })
})

describe('shapes and shapes', () => {
  const holds = (a: object, b: object) => intersects(shapeOf(a), shapeOf(b))

  test('two areas meet when edges cross, one holds the other, or they touch', () => {
    expect(holds(grid, polygon(square(WEST + 0.005, SOUTH + 0.005, 0.02)))).toBe(true)
    expect(holds(grid, polygon(square(WEST - 1, SOUTH - 1, 3)))).toBe(true)
    expect(holds(grid, polygon(square(WEST + 0.01, SOUTH, 0.01)))).toBe(true)
    expect(holds(grid, polygon(square(WEST + 0.02, SOUTH, 0.01)))).toBe(false)
  })

  test('a cross meets though no corner of one lies in the other', () => {
    const bar = (x: number, y: number) =>
      polygon([
        [WEST - x, SOUTH - y],
        [WEST + x, SOUTH - y],
        [WEST + x, SOUTH + y],
        [WEST - x, SOUTH + y],
        [WEST - x, SOUTH - y],
      ])
    expect(holds(bar(0.01, 0.001), bar(0.001, 0.01))).toBe(true)
  })

  test('what lies in a hole does not meet', () => {
    expect(holds(grid, polygon(square(WEST + 0.0045, SOUTH + 0.0045, 0.001)))).toBe(false)
  })

  test('within means all of it: no corner outside, no hole inside', () => {
    const inside = (a: object) => within(shapeOf(a), shapeOf(grid))
    expect(inside(polygon(square(WEST, SOUTH, 0.003)))).toBe(true)
    expect(inside(polygon(square(WEST + 0.002, SOUTH + 0.002, 0.006)))).toBe(false)
    expect(inside(polygon(square(WEST + 0.008, SOUTH, 0.006)))).toBe(false)
    expect(inside(point(WEST + 0.005, SOUTH + 0.005))).toBe(false)
  })
})

describe('what is near', () => {
  const engine = engineOf({
    far: point(WEST + 0.01, SOUTH),
    near: point(WEST + 0.001, SOUTH),
    around: polygon(square(WEST - 0.0005, SOUTH - 0.0005, 0.001)),
    aside: polygon(square(WEST, SOUTH + 0.002, 0.001)),
  })
  const here = point(WEST, SOUTH)

  test('the nearest come first; an area that holds the point is at distance 0', () => {
    for (const operator of ['$nearSphere', '$near']) {
      expect(ids(engine, { place: { [operator]: { $geometry: here } } })).toEqual(['around', 'near', 'aside', 'far'])
    }
  })

  test('distances are metres, limits are kept and the limit of answers is honoured', () => {
    expect(metresBetween([WEST, SOUTH], [WEST, SOUTH + 0.001])).toBeCloseTo(111.3, 0)
    expect(metresTo([WEST, SOUTH], shapeOf(polygon(square(WEST, SOUTH + 0.002, 0.001))))).toBeCloseTo(222.6, 0)
    const between = { $geometry: here, $minDistance: 50, $maxDistance: 300 }
    expect(ids(engine, { place: { $nearSphere: between } })).toEqual(['near', 'aside'])
    expect(ids(engine, { place: { $nearSphere: { $geometry: here } } }, 2)).toEqual(['around', 'near'])
  })

  test('a circle holds points by radians', () => {
    const circle = { $centerSphere: [[WEST, SOUTH], 100 / 6_378_100] }
    expect(ids(engine, { place: { $geoWithin: circle } }).sort()).toEqual(['around', 'near'])
  })

  test('$geoNear adds the distance and keeps the order', () => {
    const stage = { $geoNear: { near: here, distanceField: 'far', maxDistance: 500, query: {} } }
    const found = engine.aggregate('c', [stage, { $project: { far: 1 } }])
    expect(found.map(({ _id }) => _id)).toEqual(['around', 'near', 'aside'])
    expect(found[1]?.far).toBeCloseTo(82, 0)
  })
})

describe('a geo query needs its index, and a geometry its form', () => {
  const engine = engineOf({})

  test('without a 2dsphere index it is refused', () => {
    const filter = { elsewhere: { $geoIntersects: { $geometry: point(1, 1) } } }
    expect(codeOf(() => ids(engine, filter))).toBe('DATABASE_REQUEST_FAILED')
  })

  test.each<[string, unknown]>([
    ['a latitude of 95', point(1, 95)],
    [
      'a loop that does not close',
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
    ],
    ['words for numbers', { type: 'Point', coordinates: ['1', '2'] }],
    ['an unknown type', { type: 'Circle', coordinates: [1, 2] }],
    ['a bare pair', [1, 2]],
  ])('a document with %s is refused', (_, place) => {
    expect(codeOf(() => engine.insert('c', [{ place }]))).toBe('DATABASE_REQUEST_FAILED')
    expect(engine.size('c')).toBe(0)
  })

  test('what moves or goes is found where it is now, and nowhere else', () => {
    const moving = engineOf({ a: point(10, 10), b: point(10, 10) })
    moving.update('c', { _id: 'a' }, { $set: { place: point(20, 20) } })
    moving.remove('c', { _id: 'b' })
    moving.update('c', { _id: 'a' }, { $set: { name: 'moved' } })
    const at = (longitude: number, latitude: number) =>
      ids(moving, { place: { $nearSphere: { $geometry: point(longitude, latitude), $maxDistance: 10 } } })
    expect([at(10, 10), at(20, 20)]).toEqual([[], ['a']])
    moving.update('c', { _id: 'a' }, { $unset: { place: '' } })
    expect(at(20, 20)).toEqual([])
  })

  test('an order that is asked for goes before the distance', () => {
    const some = engineOf({ b: point(1, 1), a: point(1.001, 1) })
    const filter = { place: { $nearSphere: { $geometry: point(1, 1) } } }
    const found = some.find({ collection: 'c', filter, order: [['_id', 1]] })
    expect([found.map(({ _id }) => _id), ids(some, filter)]).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
  })

  test('a document without a place is welcome and found by no place', () => {
    const some = engineOf({})
    some.insert('c', [{ _id: 'x' }, { _id: 'y', place: null }])
    expect(ids(some, { place: { $nearSphere: { $geometry: point(1, 1) } } })).toEqual([])
  })
})
