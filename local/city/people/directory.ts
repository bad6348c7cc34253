import type { AreaKind, DepartmentId, PostKind } from '../../../cloudfunctions/contract'
import { type Areas, homeStairwell } from '../areas'
import type { People } from '.'

/** Somebody one can be on the laptop: one entry per person and post, one per resident. */
export interface DirectoryEntry {
  openid: string
  name: string
  post: PostKind | 'resident'
  postId?: string
  areaId: string
  areaName: string
  areaKind?: AreaKind
  departmentId?: DepartmentId
  homeUnitId?: string
}

/** Everybody one can be, the family on the first page of the design and its heads first. */
export function directoryOf(areas: Areas, { posts, residents, people }: People): DirectoryEntry[] {
  const homes = new Map(people.map(({ _id, homes }) => [_id, homes[0]]))
  const heldPosts = posts.map((post): DirectoryEntry => {
    const homeUnitId = homes.get(post.openid)?.unitId
    return {
      openid: post.openid,
      name: post.name,
      post: post.kind,
      postId: post._id,
      areaId: post.areaId ?? areas.district._id,
      areaName: post.areaName,
      ...(post.areaKind ? { areaKind: post.areaKind } : {}),
      ...(post.departmentId === null ? {} : { departmentId: post.departmentId as DepartmentId }),
      ...(homeUnitId === undefined ? {} : { homeUnitId }),
    }
  })
  const living = residents.map(({ name, person }): DirectoryEntry => {
    const home = person.homes[0]
    const unitId = home?.unitId ?? ''
    return {
      openid: person._id,
      name,
      post: 'resident',
      areaId: unitId,
      areaName: home?.title ?? '',
      homeUnitId: unitId,
    }
  })
  const friendly = friendlyIds(areas)
  const rank = ({ postId, openid }: DirectoryEntry) => {
    const place = friendly.indexOf(postId ?? openid)
    return place < 0 ? friendly.length : place
  }
  return [...living, ...heldPosts].sort((a, b) => rank(a) - rank(b))
}

/** The resident of the design, her five heads from the stairwell up, and those whom they send: by openid or post id. */
function friendlyIds(areas: Areas): string[] {
  const [, street, lane, grid, building, unit] = homeStairwell(areas).unit.areaPath
  const headed = [`${unit}-unitHead`, `${building}-buildingHead`, `${grid}-gridHead`, `${lane}-laneHead`]
  const sent = [`${grid}-gridWorker-1`, `${lane}-deskWorker-1`, 'property-officer-1']
  const above = [`${areas.district._id}-inspector-1`, `${areas.district._id}-administrator-1`]
  return ['res-00001', ...headed, `${street}-streetHead`, ...sent, ...above, `${grid}-partyHead`]
}
