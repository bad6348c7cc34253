import { areaKinds, area as areaShape } from '../../../cloudfunctions/contract'
import { type Degrees, toSpot } from '../geometry/plane'
import { holds } from '../geometry/ring'
import { allAreas, areasOf } from '.'

const areas = areasOf(2024, Date.UTC(2026, 0, 5))
const all = allAreas(areas)
const byId = new Map(all.map((area) => [area._id, area]))
const below = new Map(all.map(({ _id }): [string, typeof all] => [_id, []]))
for (const area of all) below.get(area.parentId ?? '')?.push(area)

test('the city has the size that 和龙 reports', () => {
  const counts = areaKinds.map((kind) => [kind, all.filter((area) => area.kind === kind).length])
  expect(Object.fromEntries(counts)).toEqual({
    district: 1,
    street: 3,
    lane: 10,
    grid: 69,
    building: 686,
    unit: 2828,
  })
})

test('every path leads from the district down to the area itself, names beside ids', () => {
  for (const area of all) {
    const parent = area.parentId === null ? null : byId.get(area.parentId)
    expect(area.areaPath).toEqual([...(parent?.areaPath ?? []), area._id])
    expect(area.names).toEqual([...(parent?.names ?? []), area.name])
    expect(area.areaPath[0]).toBe('HL')
    expect(areaShape.safeParse({ ...area, id: area._id }).success).toBe(true)
  }
})

test('ids and codes are given once, siblings have an order without gaps', () => {
  expect(byId.size).toBe(all.length)
  const units = areas.stairwells.map(({ unit }) => unit)
  expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
  expect(units.every(({ code }) => code.length <= 8)).toBe(true)
  for (const parent of all) {
    const children = below.get(parent._id) ?? []
    expect(children.map(({ order }) => order)).toEqual(children.map((_, index) => index + 1))
    expect(new Set(children.map(({ name }) => name)).size).toBe(children.length)
  }
})

test('buildings and stairwells stand inside their grid, and so does its middle', () => {
  for (const area of all.filter(({ kind }) => kind === 'grid' || kind === 'building' || kind === 'unit')) {
    const ring = areas.rings.get(area.areaPath[3] as string)
    expect(ring && holds(ring, toSpot(area.centre?.coordinates as Degrees))).toBe(true)
  }
})

test('households are doors, counted upwards', () => {
  for (const { unit, floors, doors } of areas.stairwells) {
    expect(unit.households).toBe(floors * doors)
    expect(unit.households).toBeGreaterThanOrEqual(8)
    expect(unit.households).toBeLessThanOrEqual(24)
  }
  for (const area of all.filter(({ kind }) => kind !== 'unit')) {
    const children = below.get(area._id) ?? []
    expect(area.households).toBe(children.reduce((sum, { households }) => sum + households, 0))
  }
})

test('the stairwell on the first page of the design exists, with 24 doors', () => {
  const home = areas.stairwells.find(({ unit }) => unit.code === '12-03-2')?.unit
  expect(home?.names).toEqual(['和龙市', '光明街道', '文化巷', '12网格', '锦绣小区3号楼', '2单元'])
  expect(home?.households).toBe(24)
})
