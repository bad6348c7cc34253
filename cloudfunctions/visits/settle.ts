import type { routes } from '../contract'
import { postFor } from '../core/permission/area-acts'
import type { VisitDocument } from '../core/visit/stored'
import { visitViewOf } from '../core/visit/view'
import { refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { refusedContent } from '../kit/content'
import { byId, update } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { insightOf } from './insight'

/** What was collected has been done; once it has, it stays as it was said first. Three calls. */
export const settle: UseCase<typeof routes.visits.settle> = async ({ visitId, result }, { openid, now }) => {
  const label = await refusedContent(openid, result)
  if (label !== null) return refused({ code: 'content.refused', label })
  const [caller, visit] = await Promise.all([callerOf(openid, now), byId<VisitDocument>('visits', visitId)])
  const place = visit && { areaId: visit.unitId, areaPath: visit.areaPath }
  // Whoever may not see a visit is not told that there was one.
  if (!place || !visit.problem || !postFor(caller, 'visit', place)) return refused({ code: 'visit.absent' })
  const insight = insightOf(caller, place)
  const changes = { list: 'solved' as const, countAt: now, problem: { ...visit.problem, result } }
  const done = await update('visits', { _id: visitId, list: 'collected' }, changes)
  if (done === 0) return visitViewOf((await byId<VisitDocument>('visits', visitId)) ?? visit, insight, new Map())
  return visitViewOf({ ...visit, ...changes }, insight, new Map())
}
