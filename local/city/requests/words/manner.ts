import { type CategoryCode, type CategoryGroup, categoryOf } from '../../../../cloudfunctions/contract'

/** How a matter is worked on: repaired, cleared away, talked over with who does it, settled between two, helped with. */
export type Manner = 'repair' | 'clear' | 'conduct' | 'settle' | 'help'

const ofGroup: Record<CategoryGroup, Manner> = {
  city: 'clear',
  housing: 'repair',
  traffic: 'conduct',
  noise: 'conduct',
  utility: 'repair',
  facility: 'repair',
  safety: 'conduct',
  illegal: 'conduct',
  neighbour: 'settle',
  welfare: 'help',
  pets: 'conduct',
  other: 'help',
}

const exceptions: Partial<Record<CategoryCode, Manner>> = {
  'city.stalls': 'conduct',
  'city.dust': 'conduct',
  'housing.fee': 'settle',
  'traffic.road': 'repair',
  'traffic.signal': 'repair',
  'traffic.bus': 'help',
  'traffic.spaces': 'settle',
  'noise.equipment': 'repair',
  'safety.equipment': 'repair',
  'safety.camera': 'repair',
  'safety.hazard': 'clear',
  'illegal.river': 'clear',
  'pets.pests': 'clear',
  'pets.stray': 'clear',
  'facility.toilet': 'clear',
  'other.trees': 'clear',
  'other.food': 'conduct',
}

export const mannerOf = (code: CategoryCode): Manner => exceptions[code] ?? ofGroup[categoryOf(code).group]
