import { categoryOf, type OutputOf, type routes } from '../contract'
import type { AreaDocument } from '../core/chain/stored'
import { lampOf } from '../core/request/lamp'
import type { ListedRequest } from '../core/request/view'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { byId } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { documentsOf } from './paging'

type Board = typeof routes.requests.board
type Item = OutputOf<Board>['items'][number]

/** The public board of an area: every matter gets an answer, and everybody can see it. Two calls. */
export const board: UseCase<Board> = async ({ areaId, list, ...page }, { now }) => {
  const area = await byId<Pick<AreaDocument, 'validFrom'>>('areas', areaId, { validFrom: true })
  // What an area did while there was one stays readable.
  if (!area || area.validFrom > now) return refused({ code: 'area.absent', areaId })
  const open = list === 'open'
  const found = await documentsOf(
    { areaPath: areaId, open },
    open ? { field: 'orderAt', direction: 'asc' } : { field: 'updatedAt', direction: 'desc' },
    page,
  )
  if (found instanceof Refused) return found
  return { items: found.items.map((request) => itemOf(request, now)), next: found.next }
}

/** Private matters show what kind they are and how they stand, nothing of what or where. */
function itemOf(request: ListedRequest, now: number): Item {
  const hidden = request.visibility === 'private'
  const inHand = request.state !== 'resolved' && request.state !== 'closed'
  const label = request.category ? categoryOf(request.category).label : '诉求'
  return {
    requestId: request._id,
    title: hidden ? label : request.title,
    category: request.category,
    kind: request.kind,
    state: request.state,
    areaName: request.areaName.split(' ')[0] ?? '',
    lamp: lampOf(request, now, calendar),
    createdAt: request.createdAt,
    updatedAt: request.updatedAt,
    joined: request.joiners.length,
    at: hidden ? null : blurred(request.spot),
    // What came of an earlier round says nothing of one that is in hand again.
    result: hidden || inHand ? null : (request.result?.words ?? null),
    outcome: inHand ? null : (request.rating?.outcome ?? null),
  }
}

/** To about 100 m: the street, not the door. */
const blurred = (spot: ListedRequest['spot']) =>
  spot && { longitude: round(spot.longitude), latitude: round(spot.latitude) }
const round = (degrees: number) => Math.round(degrees * 1000) / 1000
