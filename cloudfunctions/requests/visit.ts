import type { InputOf, routes } from '../contract'
import type { RequestDocument } from '../core/request/stored'
import type { Placed } from '../core/routing/place'
import { listFor } from '../core/visit/follow'
import type { VisitDocument } from '../core/visit/stored'
import { type Refused, refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { byId, update } from '../kit/database'
import { roundIdOf } from '../kit/visit-ids'

type Named = NonNullable<InputOf<typeof routes.requests.submit>['visit']>

/**
 * The visit that is meant. One of one's own may still lie on the phone: its name is enough, for nobody else can give it. Another's must
 * be there, in the very place where the caller may raise. One call, none for one's own.
 */
export async function visitOf(named: Named, { area }: Placed, openid: string): Promise<string | Refused> {
  if ('ref' in named) return roundIdOf(openid, named.ref)
  const visit = await byId<Pick<VisitDocument, 'areaPath'>>('visits', named.visitId, { areaPath: true })
  return visit?.areaPath.includes(area._id) ? named.visitId : refused({ code: 'visit.absent' })
}

/** The visit learns of its request; said again by a retry, it stays as it is. One call. */
export const passedUp = (visitId: string, { _id, state, updatedAt }: RequestDocument): Promise<number> =>
  update('visits', { _id: visitId, list: _.neq(null) }, { list: listFor(state), requestId: _id, countAt: updatedAt })
