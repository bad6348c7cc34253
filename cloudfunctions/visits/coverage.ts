import { doorsOf, type OutputOf, type routes, type VisitFigures } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { postFor } from '../core/permission/area-acts'
import { monthOf, spanOf } from '../core/visit/period'
import { added, figuresOf, noFigures } from '../core/visit/tally'
import { actingIn } from '../kit/acting'
import { Refused, refused } from '../kit/answer'
import { inForce } from '../kit/areas'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { groupsOf, tallied } from '../kit/visit-figures'

type Coverage = typeof routes.visits.coverage
type Output = OutputOf<Coverage>

/** Doors visited of households there are, one step down. A stairwell's own figures are counted from its rows, wider ones are sums by the sweep. Three calls, four for an area that is not one's own. */
export const coverage: UseCase<Coverage> = async ({ areaId, period: asked }, { openid, now }) => {
  const caller = await callerOf(openid, now)
  const acting = await actingIn(caller, 'coverage', areaId, now)
  if (acting instanceof Refused) return acting
  const { place, areaName } = acting
  const period = asked ?? monthOf(now)
  const family = await list<AreaDocument>('areas', _.or([{ _id: place.areaId }, { parentId: place.areaId }]), {
    limit: 1000,
    fields: {
      kind: true,
      name: true,
      parentId: true,
      areaPath: true,
      households: true,
      layout: true,
      order: true,
      ...DATED,
    },
  })
  const today = await inForce(family, now)
  const self = today.find(({ _id }) => _id === place.areaId)
  if (!self) return refused({ code: 'area.absent', areaId: place.areaId })
  const children = today.filter(({ parentId }) => parentId === self._id)
  const near = postFor(caller, 'roster', place) !== null
  const counted = self.kind === 'unit' ? await ofDoors(self, period, near) : await ofAreas(self, children, period)
  const { _id, kind, areaPath, households } = self
  return { area: { id: _id, kind, name: areaName, areaPath, households }, period, at: now, ...counted }
}

/** One step down to the doors, for who may know them. */
async function ofDoors(unit: AreaDocument, period: string, near: boolean): Promise<Pick<Output, 'total' | 'items'>> {
  const groups = await groupsOf(unit._id, spanOf(period))
  const known = unit.layout ? doorsOf(unit.layout).flat() : []
  const doors = [...new Set([...known, ...groups.flatMap(({ door }) => door ?? [])])]
  const items = doors.map((door) => ({
    ...{ areaId: null, door, name: door },
    figures: figuresOf(
      groups.filter((group) => group.door === door),
      1,
    ),
  }))
  return { total: figuresOf(groups, unit.households), items: near ? items : [] }
}

async function ofAreas(
  self: AreaDocument,
  children: readonly AreaDocument[],
  period: string,
): Promise<Pick<Output, 'total' | 'items'>> {
  const figures = await tallied(self, period)
  const of = ({ _id, households }: AreaDocument): VisitFigures => ({ ...(figures.get(_id) ?? noFigures), households })
  const items = [...children]
    .sort((a, b) => a.order - b.order)
    .map((child) => ({ areaId: child._id, door: null, name: child.name, figures: of(child) }))
  return { total: { ...added(items.map((item) => item.figures)), households: self.households }, items }
}
