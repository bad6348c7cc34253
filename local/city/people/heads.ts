import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Areas, homeStairwell, type Stairwell, stairwellsByBuilding } from '../areas'
import { randomOf, shares } from '../random'
import type { Holder, Staff } from './holders'
import { settle } from './homes'
import { areaPost } from './posts'
import { appointed } from './terms'

export const unitHeadCount = 2142

/** The five heads of the family on the first page of the design. */
const known = {
  street: { name: '赵志强', called: '赵先生' },
  lane: { name: '金明姬', called: '金女士' },
  grid: { name: '王建国', called: '王先生' },
  building: { name: '朴哲洙', called: '朴先生' },
  unit: { name: '李秀英', called: '李女士' },
}

/** One head for every street, lane and grid. */
export function headsOfWideAreas(seed: number, now: number, areas: Areas, staff: Staff): PostDocument[] {
  const random = randomOf(seed, 'heads of wide areas')
  const mine = homeStairwell(areas).unit.areaPath
  const levels = [
    { areas: areas.streets, kind: 'streetHead', prefix: 'sh', name: known.street },
    { areas: areas.lanes, kind: 'laneHead', prefix: 'lh', name: known.lane },
    { areas: areas.grids, kind: 'gridHead', prefix: 'gh', name: known.grid },
  ] as const
  return levels.flatMap(({ areas, kind, prefix, name }) =>
    areas.map((area) => {
      const holder = staff.hire(`${prefix}-${area.code}`, mine.includes(area._id) ? name : undefined)
      return areaPost(area, kind, holder, appointed(now, random))
    }),
  )
}

/** One head for every building, who lives in it. */
export function headsOfBuildings(seed: number, now: number, areas: Areas, staff: Staff): PostDocument[] {
  const random = randomOf(seed, 'heads of buildings')
  const mine = homeStairwell(areas).building
  const inside = stairwellsByBuilding(areas)
  return areas.buildings.map((building) => {
    const holder = staff.hire(`bh-${building._id.slice(1)}`, building === mine ? known.building : undefined)
    settle(holder.person, random.pick(inside.get(building._id) ?? []), random)
    return areaPost(building, 'buildingHead', holder, appointed(now, random))
  })
}

/** Of the unit head whom the design shows: nobody claims it. */
const HER_DOOR = '602'

/** 2,142 people for 2,828 stairwells: in most buildings somebody looks after two that stand side by side. */
export function headsOfUnits(seed: number, now: number, areas: Areas, staff: Staff): PostDocument[] {
  const random = randomOf(seed, 'heads of units')
  const mine = homeStairwell(areas)
  const buildings = [...stairwellsByBuilding(areas).values()]
  const sparable = buildings.map((units) => (units.includes(mine) ? 0 : units.length - 1))
  const wishes = sparable.map((most) => most * random.between(0.5, 1.5))
  const spared = shares(areas.stairwells.length - unitHeadCount, wishes, 0, sparable)
  let number = 0
  const hire = (stairwell: Stairwell): Holder => {
    number++
    const holder = staff.hire(`uh-${String(number).padStart(4, '0')}`, stairwell === mine ? known.unit : undefined)
    settle(holder.person, stairwell, random)
    if (stairwell === mine) for (const own of holder.person.homes) own.door = HER_DOOR
    return holder
  }
  return buildings.flatMap((units, index) => {
    const people = units.length - (spared[index] as number)
    const holders: Holder[] = []
    return units.map((stairwell, place) => {
      const turn = Math.floor((place * people) / units.length)
      const holder = holders[turn] ?? hire(stairwell)
      holders[turn] = holder
      return areaPost(stairwell.unit, 'unitHead', holder, appointed(now, random))
    })
  })
}
