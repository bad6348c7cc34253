import type { AreaDocument, BoundaryDocument } from '../../../cloudfunctions/core/chain/stored'
import type { Ring } from '../geometry/plane'
import { home } from './plan'

/** A stairwell and its doors; the area documents need only their number. */
export interface Stairwell {
  unit: AreaDocument
  building: AreaDocument
  floors: number
  /** On each floor. */
  doors: number
}

export interface Areas {
  district: AreaDocument
  streets: AreaDocument[]
  lanes: AreaDocument[]
  grids: AreaDocument[]
  buildings: AreaDocument[]
  stairwells: Stairwell[]
  /** Of the areas down to the grids. */
  boundaries: BoundaryDocument[]
  /** The boundary of each grid in metres, by grid id. */
  rings: Map<string, Ring>
}

/** Every area, from the widest to the narrowest. */
export function allAreas({ district, streets, lanes, grids, buildings, stairwells }: Areas): AreaDocument[] {
  return [district, ...streets, ...lanes, ...grids, ...buildings, ...stairwells.map(({ unit }) => unit)]
}

/** As people say it: a stairwell with its building, every other area by its own name. */
export function fullName(area: AreaDocument): string {
  return area.kind === 'unit' ? area.names.slice(-2).join('') : area.name
}

/** The stairwells of each building, in the order of the buildings. */
export function stairwellsByBuilding({ buildings, stairwells }: Areas): Map<string, Stairwell[]> {
  const groups = new Map(buildings.map(({ _id }): [string, Stairwell[]] => [_id, []]))
  for (const stairwell of stairwells) groups.get(stairwell.building._id)?.push(stairwell)
  return groups
}

/** The stairwell of the family on the first page of the design. */
export function homeStairwell({ stairwells }: Areas): Stairwell {
  const title = `${home.compound}${home.building}号楼${home.unit}单元`
  const found = stairwells.find(({ unit }) => fullName(unit) === title)
  if (!found) throw new Error(`${title} is missing`)
  return found
}
