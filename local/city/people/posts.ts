import type { DepartmentId, PostKind } from '../../../cloudfunctions/contract'
import { departments } from '../../../cloudfunctions/contract'
import type { AreaDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { fullName } from '../areas'
import type { Holder } from './holders'

type Held = Pick<PostDocument, '_id' | 'kind' | 'from'>

const held = ({ _id, kind, from }: Held, { openid, name, phone }: Holder) => ({
  _id,
  kind,
  openid,
  name,
  phone,
  from,
  until: null,
  deputy: null,
  absentUntil: null,
})

/** A post for an area. Its id says where and what: `G12-gridHead`, `G12-gridWorker-3`. */
export function areaPost(
  area: AreaDocument,
  kind: PostKind,
  holder: Holder,
  from: number,
  place?: number,
): PostDocument {
  const { _id, areaPath } = area
  const id = [_id, kind, ...(place === undefined ? [] : [place])].join('-')
  return {
    ...held({ _id: id, kind, from }, holder),
    areaId: _id,
    areaKind: area.kind,
    areaName: fullName(area),
    areaPath,
    departmentId: null,
  }
}

/** A post in a department, for the whole district. */
export function departmentPost(departmentId: DepartmentId, holder: Holder, from: number, place: number): PostDocument {
  return {
    ...held({ _id: `${departmentId}-officer-${place}`, kind: 'officer', from }, holder),
    areaId: null,
    areaKind: null,
    areaName: departments[departmentId],
    areaPath: [],
    departmentId,
  }
}
