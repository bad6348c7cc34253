import { boundariesOf } from './boundaries'

const square = (west: number) => [
  [
    [west, 0],
    [west + 1, 0],
    [west + 1, 1],
    [west, 1],
    [west, 0],
  ],
]
const feature = (id: unknown, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { id, name: `area ${id}` },
  geometry: { type, coordinates },
})
const read = (...features: unknown[]) => boundariesOf(JSON.stringify({ type: 'FeatureCollection', features }), 'id')

test('two features of one id are parts of one area, and it is said', () => {
  const { boundaries, notes, faults } = read(feature('0', square(0)), feature('0', [square(5)], 'MultiPolygon'))
  expect(boundaries).toHaveLength(1)
  expect(boundaries[0]?.geometry).toEqual({ type: 'MultiPolygon', coordinates: [square(0), square(5)] })
  expect(notes).toHaveLength(1)
  expect(faults).toEqual([])
})

test('what cannot be an area is named with its place and reason', () => {
  const { boundaries, faults } = read(
    feature('', square(0)),
    feature('a b', square(0)),
    feature('1', [0, 0], 'Point'),
    feature('2', square(0)),
  )
  expect(boundaries.map(({ id }) => id)).toEqual(['2'])
  expect(faults).toEqual([
    'feature 1: property “id” is not an id: “”',
    'feature 2: property “id” is not an id: “a b”',
    'feature 3: the geometry is neither Polygon nor MultiPolygon',
  ])
})

test('what is no collection is refused as a whole', () => {
  expect(() => boundariesOf('{"type":"Feature"}', 'id')).toThrow('FeatureCollection')
})
