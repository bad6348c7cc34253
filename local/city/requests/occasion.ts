import type { CategoryCode, Instant, Place } from '../../../cloudfunctions/contract'
import { categories, categoryOf } from '../../../cloudfunctions/contract'
import type { AreaDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Placed, picked, placedArea, smallestHolding } from '../../../cloudfunctions/core/routing/place'
import type { Areas, Stairwell } from '../areas'
import { type Degrees, type Ring, type Spot, toDegrees, toSpot } from '../geometry/plane'
import { distanceToEdge, holds, reach } from '../geometry/ring'
import type { Random } from '../random'
import { monthOf } from './moment'
import { shareIn } from './season'
import { wordsOf } from './words'

/** What comes up at a moment, as the season has it. */
export function categoryAt(at: Instant, random: Random): CategoryCode {
  const month = monthOf(at)
  const weight = (code: CategoryCode) => {
    const words = wordsOf.get(code)
    return words ? words.weight * shareIn(words.season, month) : 0
  }
  return random.weighted(
    categories.map(({ code }) => code),
    weight,
  )
}

export interface PlaceFound {
  place: Place
  placed: Placed
}

/** Where the reporter says it is: at home or in the building, or by GPS somewhere in the grid. */
export function placeFor(category: CategoryCode, stairwell: Stairwell, areas: Areas, random: Random): PlaceFound {
  const { level } = categoryOf(category)
  const inside = level === 'unit' || level === 'building'
  if (random.chance(inside ? 0.92 : 0.35)) {
    const { unit, building } = stairwell
    return atArea(level === 'building' && random.chance(0.4) ? building : unit)
  }
  const grid = areas.grids.find(({ _id }) => stairwell.unit.areaPath.includes(_id)) as AreaDocument
  if (!inside && random.chance(0.12)) return atArea(grid)
  const ring = areas.rings.get(grid._id) as Ring
  return atPoint(spotIn(ring, toSpot(stairwell.building.centre?.coordinates as Degrees), random), grid)
}

const atArea = (area: AreaDocument): PlaceFound => ({
  place: { kind: 'area', areaId: area._id },
  placed: picked(placedArea(area)),
})

export function atPoint(spot: Spot, grid: AreaDocument): PlaceFound {
  const [longitude, latitude] = toDegrees(spot)
  const placed = smallestHolding([placedArea(grid)])
  if (!placed) throw new Error(`${grid.name} holds nothing`)
  return { place: { kind: 'point', longitude, latitude }, placed }
}

/** A phone is precise to some metres; nearer to an edge the neighbour grid might hold the point as well. */
const EDGE_METRES = 4

/** Mostly some steps from home, else anywhere in the grid. */
function spotIn(ring: Ring, home: Spot, random: Random): Spot {
  const [east, north] = [reach(ring, [1, 0]), reach(ring, [0, 1])]
  const near = random.chance(0.6)
  for (;;) {
    const spot: Spot = near
      ? [home[0] + random.between(-55, 55), home[1] + random.between(-55, 55)]
      : [random.between(...east), random.between(...north)]
    if (holds(ring, spot) && distanceToEdge(ring, spot) > EDGE_METRES) return spot
  }
}
