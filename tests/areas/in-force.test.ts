import { boundaryOf } from '../../cloudfunctions/core/chain/boundary'
import type { AreaDocument } from '../../cloudfunctions/core/chain/stored'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { areas, points, square } from '../support/town'

const MOMENT = MORNING + 3_600_000
const grid = (id: string) => areas.find(({ _id }) => _id === id) as AreaDocument

/** From the moment on the whole of the second grid belongs to a third, the first has another name and stands under another lane. */
let town: TownCloud
beforeEach(async () => {
  town = await startTown({ workersPerFunction: 1 })
  const { engine } = town.local
  engine.load('publications', [{ _id: 'p', district: 'HL', state: 'staged', from: MOMENT, version: 1 }] as never)
  const added = { ...grid('G2'), _id: 'G3', name: '3网格', names: ['和龙市', '光明街道', '文化巷', '3网格'] }
  const lane = { ...grid('L1'), _id: 'L2', name: '站前路', names: ['和龙市', '光明街道', '站前路'], order: 1 }
  const next = {
    ...{ kind: 'grid' as const, name: '一网格', code: 'G1', parentId: 'L2', order: 0, households: 12 },
    areaPath: ['HL', 'S1', 'L2', 'G1'],
    names: ['和龙市', '光明街道', '站前路', '一网格'],
    from: MOMENT,
  }
  const stored = [
    { ...added, areaPath: ['HL', 'S1', 'L1', 'G3'], validFrom: MOMENT, staged: 'p' },
    { ...lane, areaPath: ['HL', 'S1', 'L2'], validFrom: MOMENT, staged: 'p' },
    { ...grid('G2'), validTo: MOMENT, staged: 'p' },
    { ...grid('G1'), next, staged: 'p' },
  ]
  engine.load('areas', stored as never)
  const drawn = [
    { ...boundaryOf({ ...added, areaPath: ['HL', 'S1', 'L1', 'G3'], validFrom: MOMENT }, 2, square(1)) },
    { ...boundaryOf(grid('G2'), 1, square(1)), validTo: MOMENT },
    { ...boundaryOf(grid('G1'), 1, square(0)), validTo: MOMENT },
    { ...boundaryOf({ ...grid('G1'), ...next, validFrom: MOMENT }, 2, square(0)) },
  ]
  engine.load('boundaries', drawn.map((one) => ({ ...one, staged: 'p' })) as never)
})
afterEach(() => town.stop())

const routeAt = async (now: number, place: (typeof points)[keyof typeof points]) => {
  town.at(now)
  return (await town.get('resident', routes.requests.locate, { place })).route
}
const childrenAt = async (now: number, parentId: string) => {
  town.at(now)
  return (await town.get('resident', routes.chain.areas, { parentId })).items.map(({ id, name }) => `${id} ${name}`)
}

const LONG_BEFORE = MORNING
/** A call takes its time: the last moments before are too near to be asked. */
const BEFORE = MOMENT - 30_000

test.each([LONG_BEFORE, BEFORE])('before its moment nothing of a new version is seen', async (now) => {
  expect((await routeAt(now, points.inGrid2)).areaId).toBe('G2')
  expect((await routeAt(now, points.nearby)).areaPath).toEqual(['HL', 'S1', 'L1', 'G1'])
  expect(await childrenAt(now, 'L1')).toEqual(['G1 1网格', 'G2 2网格'])
  expect(await town.ask('resident', routes.chain.areas, { parentId: 'L2' })).toMatchObject({ ok: false })
  expect(await town.ask('resident', routes.requests.board, { areaId: 'G3' })).toMatchObject({ ok: false })
})

test.each([MOMENT, MOMENT + 86_400_000])(
  'at its moment it is in force whole, before anything is folded in',
  async (now) => {
    expect((await routeAt(now, points.inGrid2)).areaId).toBe('G3')
    expect(await routeAt(now, points.inGrid1)).toMatchObject({
      areaName: '一网格',
      areaPath: ['HL', 'S1', 'L2', 'G1'],
    })
    expect((await routeAt(now, points.nearby)).areaPath).toEqual(['HL', 'S1', 'L2', 'G1'])
    expect((await routeAt(now, { kind: 'area', areaId: 'G1' } as never)).areaPath).toEqual(['HL', 'S1', 'L2', 'G1'])
    expect(await childrenAt(now, 'L1')).toEqual(['G3 3网格'])
    expect(await childrenAt(now, 'L2')).toEqual(['G1 一网格'])
  },
)

test('what is closed can be chosen no more, and what it did stays readable', async () => {
  town.at(MOMENT)
  const place = { kind: 'area' as const, areaId: 'G2' }
  expect(await town.ask('resident', routes.requests.submit, { text: '路灯不亮', place })).toMatchObject({
    error: { code: 'area.absent' },
  })
  expect(await town.ask('resident', routes.requests.board, { areaId: 'G2' })).toMatchObject({ ok: true })
})

/** Only where it was written to its end does its moment count, whether or not anybody sweeps. */
test.each(['staging', 'discarding', 'checked'])(
  'a version that is %s at its moment never comes into force',
  async (state) => {
    const { engine } = town.local
    engine.update('publications', { _id: 'p' }, { $set: { state } })
    // It broke off before the second grid was closed, and before the new name of the first was drawn.
    engine.update('areas', { _id: 'G2' }, { $set: { validTo: null, staged: null } })
    engine.remove('boundaries', { _id: 'G1@2' })
    for (const now of [MOMENT, MOMENT + 86_400_000]) {
      expect(await routeAt(now, points.inGrid1)).toMatchObject({ areaId: 'G1', areaPath: ['HL', 'S1', 'L1', 'G1'] })
      expect((await routeAt(now, points.inGrid2)).areaId).toBe('G2')
      expect((await routeAt(now, points.nearby)).areaPath).toEqual(['HL', 'S1', 'L1', 'G1'])
      expect(await childrenAt(now, 'L1')).toEqual(['G1 1网格', 'G2 2网格'])
      expect(await town.ask('resident', routes.chain.areas, { parentId: 'L2' })).toMatchObject({ ok: false })
      const desk = await town.get('head-L1', routes.chain.desk, { areaId: 'L1' })
      expect(desk.children.map(({ areaId }) => areaId)).toEqual(['G1', 'G2'])
    }
  },
)
