import type { CareCard, CareLook, RequestState, Visitor, VisitView } from '../../contract'
import { standingOf } from '../request/photos'
import type { CareDocument, CareLookDocument, VisitDocument, VisitorRef } from './stored'

/** What the viewer may know of people there. */
export interface Insight {
  openid: string
  /** Who lives behind which door. */
  doors: boolean
  /** The ledger of special groups. */
  care: boolean
}

export const visitorOf = ({ name, post, areaName, openid }: VisitorRef, viewer: string): Visitor => ({
  ...{ name, post, areaName },
  me: openid === viewer,
})

/** A visit as this viewer may see it; `states` of the requests that have arrived, by id. */
export function visitViewOf(
  visit: VisitDocument,
  insight: Insight,
  states: ReadonlyMap<string, RequestState>,
): VisitView {
  const mine = visit.by.openid === insight.openid
  const near = mine || insight.doors
  const { _id, unitId, areaName, at, receivedAt, purposes, met, problem, list, requestId } = visit
  return {
    ...{ visitId: _id, unitId, areaName, at, receivedAt, purposes, met },
    by: visitorOf(visit.by, insight.openid),
    door: near ? visit.door : null,
    people: near ? visit.people : null,
    words: near ? visit.words : null,
    photos: near ? photosOf(visit, mine) : [],
    mood: insight.care ? visit.mood : null,
    problem: problem &&
      list && {
        ...{ list, words: problem.words, result: problem.result },
        request: requestId === null ? null : { requestId, state: states.get(requestId) ?? null },
      },
  }
}

/** Until WeChat has passed a photo only who took it sees it; a risky one nobody. */
const photosOf = (visit: VisitDocument, mine: boolean) =>
  visit.photos.filter((photo) => {
    const standing = standingOf(visit, photo)
    return standing === 'pass' || (standing === 'checking' && mine)
  })

export const careCardOf = (entry: CareDocument): CareCard => ({
  careId: entry._id,
  unitId: entry.unitId,
  door: entry.door,
  areaName: entry.areaName,
  since: entry.since,
  reviewAt: entry.reviewAt,
  basis: entry.basis,
  account: entry.openid !== null,
  version: entry.version,
})

export const careLookOf = (look: CareLookDocument, viewer: string): CareLook => ({
  ...{ at: look.at, why: look.why, careId: look.careId, door: look.door, areaName: look.areaName },
  by: visitorOf(look.by, viewer),
})
