import { boundaryOf } from '../cloudfunctions/core/chain/boundary'
import { cloud } from '../config/cloud'
import { areas, loadTown, square } from '../tests/support/town'
import { areasInForce } from './areas-in-force'
import { openEngine } from './engine'

const MOMENT = 1_000_000
/** A city has more areas than may be read without an index; this town has more than two. */
const engine = openEngine({ file: ':memory:', scanLimit: 2 })
beforeAll(() => {
  for (const declaration of cloud.collections) engine.ensure(declaration)
  loadTown(engine)
  const grid = areas.find(({ _id }) => _id === 'G2')
  if (!grid) throw new Error('the town has no second grid')
  const next = { ...grid, name: '二网格', areaPath: grid.areaPath, from: MOMENT }
  engine.update('areas', { _id: 'G2' }, { $set: { next, staged: 'p' } })
  engine.update('boundaries', { _id: 'G2@1' }, { $set: { validTo: MOMENT, staged: 'p' } })
  engine.load('boundaries', [{ ...boundaryOf({ ...grid, validFrom: MOMENT }, 2, square(2)), staged: 'p' }])
  engine.load('publications', [{ _id: 'p', state: 'staged' }])
})
afterAll(() => engine.close())

const gridAt = (now: number) =>
  areasInForce(engine, 'grid', now).features.find(({ properties }) => properties.id === 'G2')

test('areas come with the boundary of their day, those without one as points or as nothing', () => {
  expect(areasInForce(engine, 'grid', 0).features.map(({ properties }) => properties)).toMatchObject([
    { id: 'G1', name: '1网格', kind: 'grid', areaPath: ['HL', 'S1', 'L1', 'G1'] },
    { id: 'G2', name: '2网格' },
  ])
  expect(gridAt(MOMENT - 1)?.geometry).toEqual(square(1))
  expect(gridAt(MOMENT)).toMatchObject({ properties: { name: '二网格' }, geometry: square(2) })
  expect(areasInForce(engine, 'unit', 0).features[0]).toMatchObject({
    properties: { name: '锦绣小区3号楼2单元' },
    geometry: null,
  })
})

test('a version that broke off is not shown at its moment either', () => {
  engine.update('publications', { _id: 'p' }, { $set: { state: 'staging' } })
  expect(gridAt(MOMENT)).toMatchObject({ properties: { name: '2网格' }, geometry: square(1) })
})
