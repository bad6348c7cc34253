import { type Envoy, type PartyKind, type PostKind, speaksForSide } from '../../contract'
import type { PostDocument } from '../chain/stored'

/** For which side a post speaks as a rule; null for those that sit at no table. */
const sideOfPost: Record<PostKind, PartyKind | null> = {
  unitHead: 'community',
  buildingHead: 'community',
  gridHead: 'community',
  laneHead: 'community',
  streetHead: 'community',
  gridWorker: 'community',
  steward: 'community',
  deskWorker: 'community',
  officer: 'department',
  inspector: null,
  administrator: null,
  partyHead: 'branch',
}

/** Houses that are a side of their own. */
const sideOfHouse: Record<string, PartyKind> = {
  property: 'property',
  police: 'police',
  traffic: 'police',
  justice: 'lawyer',
  community: 'community',
}

const sideOf = ({ kind, departmentId }: PostDocument): PartyKind | null =>
  (departmentId && sideOfHouse[departmentId]) || sideOfPost[kind]

/** Who can be asked to a table about an area, each with his side: who is nearest to it first, the departments of the district last. */
export const envoysFrom = (posts: readonly PostDocument[]): Envoy[] =>
  [...posts]
    .sort((a, b) => b.areaPath.length - a.areaPath.length || (a._id < b._id ? -1 : 1))
    .flatMap((post) => {
      const side = sideOf(post)
      return side ? [{ ...envoyOf(post), side }] : []
    })

/** Whether a running post can be called to a table about the area of this path, to speak for this side. */
export function mayBeCalled(post: PostDocument, kind: PartyKind, areaPath: readonly string[]): boolean {
  const side = sideOf(post)
  const around = post.areaId === null ? post.kind === 'officer' : areaPath.includes(post.areaId)
  return around && side !== null && speaksForSide(kind, side)
}

const envoyOf = ({ _id, kind, areaKind, areaName, departmentId, name }: PostDocument): Omit<Envoy, 'side'> => ({
  ...{ postId: _id, post: kind, areaKind, areaName, departmentId, name },
})
