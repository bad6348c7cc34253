import type { Failure, Instant } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { type AreaAct, areaMayDo, type Place, postFor } from '../core/permission/area-acts'
import type { Caller, HeldPost } from '../core/permission/may-do'
import { type Refused, refused } from './answer'
import { areaAt } from './areas'

export interface Acting {
  place: Place
  /** 锦绣小区3号楼2单元 */
  areaName: string
  post: HeldPost
}

/** The nearest of the caller's posts through which he may do this at all: its area is meant where none is named. */
function nearest({ posts }: Caller, act: AreaAct): HeldPost | undefined {
  const able = posts.filter(({ kind, areaId }) => areaId !== null && areaMayDo[kind][act]?.includes('own'))
  return [...able].sort((a, b) => b.areaPath.length - a.areaPath.length)[0]
}

/** Through which post the caller does this to the area; where none is named, to his own. One call, none for an area of his own. */
export async function actingIn(
  caller: Caller,
  act: AreaAct,
  areaId: string | undefined,
  now: Instant,
): Promise<Acting | Refused> {
  const wanted = areaId ?? nearest(caller, act)?.areaId
  if (!wanted) return refused({ code: 'permission.denied', action: act })
  const held = caller.posts.find((post) => post.areaId === wanted)
  const area = held ?? (await areaAt<Named>(wanted, now, FIELDS))
  if (!area) return refused({ code: 'area.absent', areaId: wanted })
  const place = { areaId: wanted, areaPath: area.areaPath }
  const post = postFor(caller, act, place)
  if (!post) return refused(denied(act))
  return { place, areaName: 'names' in area ? nameOf(area) : area.areaName, post }
}

type Named = Pick<AreaDocument, 'areaPath' | 'names' | 'kind' | keyof typeof DATED>
const FIELDS = { areaPath: true, names: true, kind: true, ...DATED }

/** A stairwell is named with its building. */
const nameOf = ({ names, kind }: Named) => names.slice(kind === 'unit' ? -2 : -1).join('')

const denied = (action: string): Failure => ({ code: 'permission.denied', action })

type Unit = Pick<AreaDocument, '_id' | 'names' | 'areaPath' | 'households'>

/** A stairwell that there is, and the post through which the caller does this there. One call. */
export async function actingAtUnit(
  caller: Caller,
  act: AreaAct,
  unitId: string,
  now: Instant,
): Promise<{ unit: Unit; post: HeldPost } | Refused> {
  const unit = await areaAt<Named & Unit>(unitId, now, { ...FIELDS, households: true })
  if (unit?.kind !== 'unit') return refused({ code: 'area.absent', areaId: unitId })
  const post = postFor(caller, act, { areaId: unitId, areaPath: unit.areaPath })
  return post ? { unit, post } : refused(denied(act))
}
