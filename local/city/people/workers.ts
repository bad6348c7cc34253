import { type DepartmentId, departments } from '../../../cloudfunctions/contract'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Areas, homeStairwell } from '../areas'
import { type Random, randomOf, shares } from '../random'
import type { Staff } from './holders'
import { areaPost, departmentPost } from './posts'
import { appointed } from './terms'

export const gridWorkerCount = 269
/** Departments that have most of the work send three people. */
const large: readonly DepartmentId[] = ['property', 'cityManagement', 'sanitation', 'water', 'heat', 'community']

interface Setting {
  now: number
  areas: Areas
  staff: Staff
  random: Random
}

/** Those who are no heads: grid workers, desks, officers of the departments, stewards, inspectors, administrators. */
export function workers(seed: number, now: number, areas: Areas, staff: Staff): PostDocument[] {
  const setting = { now, areas, staff, random: randomOf(seed, 'workers') }
  return [
    ...gridWorkers(setting),
    ...desks(setting),
    ...officers(setting),
    ...stewards(setting),
    ...ofDistrict(setting, 'inspector', 'in', 4),
    ...ofDistrict(setting, 'administrator', 'ad', 2),
    ...centreDesks(setting),
  ]
}

const numbered = (prefix: string, number: number, digits: number) => `${prefix}-${String(number).padStart(digits, '0')}`

function gridWorkers({ now, areas, staff, random }: Setting): PostDocument[] {
  const perGrid = shares(
    gridWorkerCount,
    areas.grids.map(({ households }) => households),
    3,
    6,
  )
  let number = 0
  return areas.grids.flatMap((grid, index) =>
    Array.from({ length: perGrid[index] as number }, (_, place) => {
      number++
      const worker = staff.hire(numbered('gw', number, 3))
      return areaPost(grid, 'gridWorker', worker, appointed(now, random), place + 1)
    }),
  )
}

/** The duty desk of the district answers for what nobody else does; each street has a desk of its own. */
function desks({ now, areas, staff, random }: Setting): PostDocument[] {
  return [areas.district, ...areas.streets].flatMap((area) =>
    Array.from({ length: 3 }, (_, place) => {
      const worker = staff.hire(`dw-${area._id}-${place + 1}`)
      return areaPost(area, 'deskWorker', worker, appointed(now, random), place + 1)
    }),
  )
}

/** The all-round posts (全能岗) of the centre in each lane: two, three where many live. The first two are those of the design. */
function centreDesks({ now, areas, staff, random }: Setting): PostDocument[] {
  const home = homeStairwell(areas).unit.areaPath
  const known = [
    { name: '王敏', called: '王女士' },
    { name: '金花', called: '金女士' },
  ]
  return areas.lanes.flatMap((lane) =>
    Array.from(
      { length: areas.grids.filter(({ parentId }) => parentId === lane._id).length > 6 ? 3 : 2 },
      (_, place) => {
        const worker = staff.hire(`dw-${lane._id}-${place + 1}`, home.includes(lane._id) ? known[place] : undefined)
        return areaPost(lane, 'deskWorker', worker, appointed(now, random), place + 1)
      },
    ),
  )
}

function officers({ now, staff, random }: Setting): PostDocument[] {
  return (Object.keys(departments) as DepartmentId[]).flatMap((department) =>
    Array.from({ length: large.includes(department) ? 3 : 2 }, (_, place) => {
      // The one who changes the lamp in the design.
      const known = department === 'property' && place === 0 ? { name: '周德海', called: '周先生' } : undefined
      const officer = staff.hire(`of-${department}-${place + 1}`, known)
      return departmentPost(department, officer, appointed(now, random), place + 1)
    }),
  )
}

/** 红色小管家: one in every fifth grid for now. */
function stewards({ now, areas, staff, random }: Setting): PostDocument[] {
  return areas.grids
    .filter((_, index) => index % 5 === 1)
    .map((grid, index) =>
      areaPost(grid, 'steward', staff.hire(numbered('st', index + 1, 2)), appointed(now, random), 1),
    )
}

function ofDistrict(
  { now, areas, staff, random }: Setting,
  kind: 'inspector' | 'administrator',
  prefix: string,
  count: number,
): PostDocument[] {
  return Array.from({ length: count }, (_, place) => {
    const holder = staff.hire(`${prefix}-${place + 1}`)
    return areaPost(areas.district, kind, holder, appointed(now, random), place + 1)
  })
}
