import type { AreaDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Ring, type Spot, toDegrees } from '../geometry/plane'
import { areaOf } from '../geometry/ring'
import { type Random, randomOf, shares } from '../random'
import { compoundNames } from './compounds'
import { layOut, stairwells } from './layout'
import type { Areas, Stairwell } from './model'
import { buildingCount, home, two, unitCount } from './plan'
import { areaUnder, type Wide } from './wide'

interface Site {
  grid: AreaDocument
  /** 锦绣小区3号楼 */
  name: string
  spot: Spot
  axis: Spot
  orderInGrid: number
}

/** The buildings and stairwells of every grid; households are counted from the doors up. */
export function narrowAreas(seed: number, wide: Wide): Areas {
  const random = randomOf(seed, 'buildings')
  const sites = sitesOf(wide, random)
  const heights = randomOf(seed, 'heights')
  const counts = shares(
    unitCount,
    sites.map((site) => (isHome(site) ? 4.5 : usualStairwells(random))),
    1,
    6,
  )
  const buildings: AreaDocument[] = []
  const doors: Stairwell[] = []
  for (const [index, site] of sites.entries()) {
    const building = buildingAt(site, index + 1)
    buildings.push(building)
    doors.push(...stairwellsOf(building, site, counts[index] as number, doors.length, heights))
  }
  const areas = { ...wide, buildings, stairwells: doors }
  countHouseholds(areas)
  return areas
}

const isHome = ({ grid, name }: Site) => grid.code === two(home.grid) && name === `${home.compound}${home.building}号楼`
/** From one to six, more often many than few; their mean is that of the city, so that little is left to even out. */
const often = { 1: 0.3, 2: 1, 3: 1.2, 4: 1.4, 5: 1.3, 6: 1.8 } as const
const usualStairwells = (random: Random) =>
  random.weighted([1, 2, 3, 4, 5, 6] as const, (count) => often[count]) + random.between(0.1, 0.9)

/** A grid has one to three compounds, none smaller than four buildings. */
function compoundSizes(buildings: number): number[] {
  const compounds = buildings < 9 ? 1 : buildings < 15 ? 2 : 3
  return shares(buildings, Array(compounds).fill(1), 4, buildings)
}

function sitesOf(wide: Wide, random: Random): Site[] {
  const rings = wide.grids.map((grid) => wide.rings.get(grid._id) as Ring)
  const weights = rings.map((ring) => Math.sqrt(areaOf(ring)) * random.between(0.75, 1.25))
  const sizes = shares(buildingCount, weights, 5, 16).map(compoundSizes)
  const names = compoundNames(sizes.flat().length, random)
  return wide.grids.flatMap((grid, index) => {
    const block = layOut(rings[index] as Ring, sizes[index] as number[], random)
    return block.compounds
      .flatMap((spots, compound) => {
        const given = names.pop() as string
        const name = grid.code === two(home.grid) && compound === 0 ? home.compound : given
        return spots.map((spot, building) => ({ grid, name: `${name}${building + 1}号楼`, spot, axis: block.axis }))
      })
      .map((site, place) => ({ ...site, orderInGrid: place + 1 }))
  })
}

function buildingAt({ grid, name, spot, orderInGrid }: Site, number: number): AreaDocument {
  const id = `B${String(number).padStart(4, '0')}`
  const code = `${grid.code}-${two(orderInGrid)}`
  const area = areaUnder(grid, { id, kind: 'building', name, code, order: orderInGrid }, grid.validFrom)
  return { ...area, centre: { type: 'Point', coordinates: toDegrees(spot) } }
}

function stairwellsOf(building: AreaDocument, site: Site, count: number, before: number, random: Random): Stairwell[] {
  // A building is of one height; only the corner stairwells have more doors.
  const height = random.weighted([4, 5, 6, 7, 8], (floors) => (floors === 6 ? 4 : floors === 5 ? 2 : 1))
  const width = random.weighted([2, 3], (doors) => (doors === 2 ? 3 : 1))
  return stairwells(site.spot, site.axis, count).map((spot, index) => {
    const id = `U${String(before + index + 1).padStart(5, '0')}`
    const order = index + 1
    const named = { id, kind: 'unit' as const, name: `${order}单元`, code: `${building.code}-${order}`, order }
    const mine = isHome(site) && order === home.unit
    const floors = isHome(site) ? home.floors : height
    const doors = mine ? home.doors : Math.min(width, Math.floor(24 / floors))
    const area = areaUnder(building, named, building.validFrom)
    const unit: AreaDocument = {
      ...area,
      households: floors * doors,
      layout: { floors, doors },
      centre: { type: 'Point', coordinates: toDegrees(spot) },
    }
    return { unit, building, floors, doors }
  })
}

function countHouseholds({ district, streets, lanes, grids, buildings, stairwells }: Areas): void {
  const byId = new Map([district, ...streets, ...lanes, ...grids, ...buildings].map((area) => [area._id, area]))
  for (const { unit } of stairwells) {
    for (const id of unit.areaPath.slice(0, -1)) (byId.get(id) as AreaDocument).households += unit.households
  }
}
