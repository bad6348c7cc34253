import type { AreaKind, PostKind } from '../../contract'
import { type AreaAct, areaMayDo, type Place, standing } from './area-acts'
import type { Caller, HeldPost, Relation } from './may-do'

/** Where each kind of post may stand; an officer stands in a department, seen from the district. */
export const standsIn: Record<PostKind, readonly AreaKind[]> = {
  unitHead: ['unit'],
  buildingHead: ['building'],
  gridHead: ['grid'],
  laneHead: ['lane'],
  streetHead: ['street'],
  gridWorker: ['grid'],
  steward: ['grid'],
  deskWorker: ['district', 'street'],
  officer: [],
  inspector: ['district'],
  administrator: ['district'],
  partyHead: ['street', 'lane', 'grid', 'building', 'unit'],
}

/** Kinds of which an area may have several at once; of all others there is one. */
export const several: readonly PostKind[] = [
  'gridWorker',
  'steward',
  'deskWorker',
  'officer',
  'inspector',
  'administrator',
]

const OWN = ['own'] as const
const UNDER = ['under'] as const
const IN_MY_CARE = ['own', 'under'] as const
const inTheGrid = { buildingHead: UNDER, unitHead: UNDER } as const

/**
 * Whom each post names and dismisses: its kind × the kind named × how the area of the post named lies to mine. Heads are named by the
 * heads above them, workers by the grid they work in, the party's own by the organisation above, whoever serves the district by its
 * administrator. Nobody names his own successor.
 */
export const names: Record<PostKind, Partial<Record<PostKind, readonly Relation[]>>> = {
  unitHead: {},
  buildingHead: { unitHead: UNDER },
  gridHead: { ...inTheGrid, gridWorker: OWN, steward: OWN },
  laneHead: { ...inTheGrid, gridHead: UNDER, gridWorker: UNDER, steward: UNDER },
  streetHead: { ...inTheGrid, gridHead: UNDER, laneHead: UNDER, gridWorker: UNDER, steward: UNDER, deskWorker: OWN },
  gridWorker: {},
  steward: {},
  deskWorker: {},
  officer: {},
  inspector: {},
  administrator: {
    ...{ ...inTheGrid, gridHead: UNDER, laneHead: UNDER, streetHead: UNDER, gridWorker: UNDER, steward: UNDER },
    ...{ deskWorker: IN_MY_CARE, officer: OWN, inspector: OWN, administrator: OWN, partyHead: UNDER },
  },
  partyHead: { partyHead: UNDER },
}

/** Acts that are for who names a post. */
export type Oversight = Extract<AreaAct, 'appoint' | 'endPost' | 'absence' | 'skills'>

/** The nearest of the caller's posts through which he may do this to posts of a kind in an area, or null. A post never acts on itself here. */
export function overseerFor(
  caller: Caller,
  act: Oversight,
  { kind, place, postId }: { kind: PostKind; place: Place; postId?: string | null },
): HeldPost | null {
  const allowed = caller.posts.filter((post) => {
    const relation = standing(post, place)
    return (
      post.postId !== postId &&
      (areaMayDo[post.kind][act]?.includes(relation) ?? false) &&
      (names[post.kind][kind]?.includes(relation) ?? false)
    )
  })
  return [...allowed].sort((a, b) => b.areaPath.length - a.areaPath.length)[0] ?? null
}
