import { type CategoryCode, categoryOf, type Instant, type Place, type Why } from '../../contract'
import { addWorkingMinutes, type Calendar, isProvisional } from '../calendar/working-time'
import { LEASE, noticesFor } from '../notice/for'
import { type Placed, routeOf } from '../routing/place'
import type { Responsible } from '../routing/responsible'
import { chained, type Seal } from './events'
import { respondMinutes } from './lamp'
import type { RequestDocument } from './stored'
import { titleOf } from './title'

export interface Raising {
  requestId: string
  code: string
  openid: string
  key: string | null
  text: string
  photos: string[]
  place: Place
  category: { code: CategoryCode | null; why: Why }
  placed: Placed
  responsible: Responsible
}

/** A new case: routed, its respond clock running, its first two events sealed, its first notices waiting. */
export function raise(raising: Raising, context: { now: Instant; calendar: Calendar; seal: Seal }): RequestDocument {
  const { now, calendar, seal } = context
  const { area } = raising.placed
  const category = raising.category.code
  const why = [...raising.placed.why, raising.category.why, ...raising.responsible.why]
  const route = routeOf(area, why)
  const reporter = { role: 'reporter' as const, openid: raising.openid }
  const events = chained(
    raising.requestId,
    [],
    [
      {
        kind: 'submitted',
        actor: reporter,
        facts: { text: raising.text, photos: raising.photos, place: raising.place, category },
      },
      { kind: 'routed', actor: { role: 'system' }, facts: { areaId: area._id, to: raising.responsible.post, why } },
    ],
    { at: now, key: raising.key, seal },
  )
  const respondBy = addWorkingMinutes(calendar, now, respondMinutes({ category }))
  const request: RequestDocument = {
    _id: raising.requestId,
    code: raising.code,
    version: 1,
    state: 'submitted',
    open: true,
    createdAt: now,
    updatedAt: now,
    reporter: { openid: raising.openid },
    title: titleOf(raising.text),
    text: raising.text,
    photos: raising.photos,
    place: raising.place,
    category,
    departmentId: category ? categoryOf(category).department : null,
    areaId: area._id,
    areaName: area.names.slice(-2).join(' '),
    areaPath: area.areaPath,
    route,
    inCharge: raising.responsible.post,
    handler: null,
    waitingFor: raising.responsible.post.postId,
    dueAt: respondBy,
    orderAt: respondBy,
    clock: {
      respondBy,
      resolveBy: null,
      promised: null,
      acceptedAt: null,
      resolvedAt: null,
      provisional: isProvisional(calendar, respondBy),
      pauses: [],
    },
    question: null,
    result: null,
    rating: null,
    refusal: null,
    last: { kind: 'submitted', at: now, actor: reporter, words: null },
    reopened: 0,
    events,
    notices: {},
    noticeDueAt: null,
  }
  const notices = noticesFor(request, [{ kind: 'received' }, { kind: 'new' }], { now, from: 1 })
  return { ...request, notices, noticeDueAt: now + LEASE }
}
