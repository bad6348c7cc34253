import type { PostKind } from '../../../cloudfunctions/contract'
import { id as idShape } from '../../../cloudfunctions/contract'
import { allAreas, areasOf, homeStairwell } from '../areas'
import { peopleOf } from '.'
import { directoryOf } from './directory'

const now = Date.UTC(2026, 0, 5, 3)
const areas = areasOf(2024, now)
const people = peopleOf(2024, now, areas)
const directory = directoryOf(areas, people)
const of = (kind: PostKind) => people.posts.filter((post) => post.kind === kind)

test('every street, lane, grid, building and stairwell has one head', () => {
  const kinds = { streetHead: 'street', laneHead: 'lane', gridHead: 'grid', buildingHead: 'building', unitHead: 'unit' }
  for (const [kind, level] of Object.entries(kinds)) {
    const headed = of(kind as PostKind).map(({ areaId }) => areaId)
    const there = allAreas(areas).filter((area) => area.kind === level)
    expect(headed.sort()).toEqual(there.map(({ _id }) => _id).sort())
  }
})

test('2,142 people head the 2,828 stairwells, and 269 workers are spread over all grids', () => {
  expect(of('unitHead')).toHaveLength(2828)
  expect(new Set(of('unitHead').map(({ openid }) => openid)).size).toBe(2142)
  expect(new Set(of('gridWorker').map(({ openid }) => openid)).size).toBe(269)
  expect(new Set(of('gridWorker').map(({ areaId }) => areaId)).size).toBe(69)
})

test('nobody heads stairwells of two buildings', () => {
  const buildings = new Map<string, Set<string | undefined>>()
  for (const { openid, areaPath } of of('unitHead')) {
    buildings.set(openid, (buildings.get(openid) ?? new Set()).add(areaPath.at(-2)))
  }
  expect([...buildings.values()].every(({ size }) => size === 1)).toBe(true)
})

test('ids are given once, openids are plain, work phones lie in the unreal range and belong to one person', () => {
  expect(new Set(people.posts.map(({ _id }) => _id)).size).toBe(people.posts.length)
  expect(new Set(people.people.map(({ _id }) => _id)).size).toBe(people.people.length)
  const known = new Set(people.people.map(({ _id }) => _id))
  const holders = new Map<string, string>()
  for (const { _id, openid, phone } of people.posts) {
    expect(idShape.safeParse(_id).success).toBe(true)
    expect(openid).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(known.has(openid)).toBe(true)
    expect(phone).toMatch(/^0433-555\d{4}$/)
    expect(holders.get(phone) ?? openid).toBe(openid)
    holders.set(phone, openid)
  }
})

test('homes stand behind doors that exist, most of them confirmed', () => {
  const stairwells = new Map(areas.stairwells.map((stairwell) => [stairwell.unit._id, stairwell]))
  const homes = people.people.flatMap((person) => person.homes)
  for (const { unitId, door, areaPath } of homes) {
    const { unit, floors, doors } = stairwells.get(unitId) ?? { floors: 0, doors: 0 }
    expect(areaPath).toEqual(unit?.areaPath)
    expect(Number(door?.slice(0, -2))).toBeLessThanOrEqual(floors)
    expect(Number(door?.slice(-2))).toBeLessThanOrEqual(doors)
  }
  expect(homes.filter(({ confirmed }) => confirmed).length / homes.length).toBeGreaterThan(0.9)
  expect(people.residents.length / areas.stairwells.length).toBeGreaterThan(1.8)
})

test('those who are away come back after today, most of them with a deputy who is somebody else', () => {
  const away = people.posts.filter(({ absentUntil }) => absentUntil !== null)
  expect(away.length).toBeGreaterThan(50)
  expect(away.every(({ absentUntil }) => (absentUntil as number) > now)).toBe(true)
  expect(away.every(({ deputy, openid }) => deputy?.openid !== openid)).toBe(true)
  expect(away.filter(({ deputy }) => deputy).length / away.length).toBeGreaterThan(0.7)
  expect(away.every(({ _id }) => (people.awaySince.get(_id) as number) < now)).toBe(true)
})

test('the family of the first page and its five heads come first', () => {
  const unit = homeStairwell(areas).unit._id
  expect(directory.slice(0, 6).map(({ name, post }) => [name, post])).toEqual([
    ['朴美英', 'resident'],
    ['李秀英', 'unitHead'],
    ['朴哲洙', 'buildingHead'],
    ['王建国', 'gridHead'],
    ['金明姬', 'laneHead'],
    ['赵志强', 'streetHead'],
  ])
  expect(directory[0]?.homeUnitId).toBe(unit)
  expect(directory).toHaveLength(people.posts.length + people.residents.length)
})
