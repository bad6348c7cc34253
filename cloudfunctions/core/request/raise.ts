import {
  type CategoryCode,
  categoryOf,
  type Instant,
  type OnBehalf,
  type Place,
  type RequestKind,
  type Visibility,
  type Why,
} from '../../contract'
import type { Calendar } from '../calendar/working-time'
import { LEASE, noticesFor } from '../notice/for'
import { cellOf } from '../routing/near'
import { type Placed, type PlacedArea, routeOf } from '../routing/place'
import type { Responsible } from '../routing/responsible'
import { addMinutes, provisional, respondMinutes } from './deadline'
import { chained, type Seal } from './events'
import { derived } from './evolve'
import { withTraces } from './photos'
import type { EventActor, PhotoTrace, RequestDocument, Voice } from './stored'
import { titleOf } from './title'

export interface Raising {
  requestId: string
  code: string
  openid: string
  key: string | null
  text: string
  photos: string[]
  /** Under which traces they are being checked. */
  traces?: readonly PhotoTrace[]
  place: Place
  category: { code: CategoryCode | null; why: Why }
  placed: Placed
  responsible: Responsible
  kind?: RequestKind
  visibility?: Visibility
  onBehalf?: OnBehalf | null
  /** The visit on which it was found. */
  fromVisit?: string | undefined
  /** Who raises it: the reporter himself where nothing is said. */
  actor?: EventActor
}

/** Troubles of people are nobody else's: these groups stay private whatever was chosen. */
const PRIVATE_GROUPS = ['neighbour', 'welfare']

/** What is raised for somebody else is heard through the post that raised it. */
const voiceOf = (openid: string, actor: EventActor | null): Voice =>
  actor?.role === 'post' ? { openid, postId: actor.postId, actingId: actor.postId } : { openid }

/** A new case: routed, its respond clock running, its first two events sealed, its first notices waiting. */
export function raise(raising: Raising, context: { now: Instant; calendar: Calendar; seal: Seal }): RequestDocument {
  const { now, calendar, seal } = context
  const { area } = raising.placed
  const { kind = 'request', onBehalf = null } = raising
  const spot = spotOf(raising.place, area)
  const category = kind === 'grumble' ? null : raising.category.code
  const why = [...raising.placed.why, raising.category.why, ...raising.responsible.why]
  const route = routeOf(area, why)
  const actor = raising.actor ?? { role: 'reporter' as const, openid: raising.openid }
  const events = chained(
    raising.requestId,
    [],
    [
      {
        kind: 'submitted',
        actor,
        facts: { kind, text: raising.text, photos: raising.photos, place: raising.place, category, onBehalf },
      },
      { kind: 'routed', actor: { role: 'system' }, facts: { areaId: area._id, to: raising.responsible.post, why } },
    ],
    { at: now, key: raising.key, seal },
  )
  const respondBy = addMinutes(calendar, { kind }, now, respondMinutes({ kind, category }, calendar))
  const request: RequestDocument = {
    _id: raising.requestId,
    code: raising.code,
    version: 1,
    state: 'submitted',
    open: true,
    createdAt: now,
    updatedAt: now,
    kind,
    visibility: isPrivate(category) ? 'private' : (raising.visibility ?? 'neighbours'),
    reporter: voiceOf(raising.openid, onBehalf ? actor : null),
    onBehalf,
    ...(raising.fromVisit === undefined ? {} : { fromVisit: raising.fromVisit }),
    spot,
    cell: spot && cellOf(spot),
    recurrences: [],
    title: titleOf(raising.text),
    text: raising.text,
    photos: raising.photos,
    ...withTraces({}, raising.traces ?? []),
    place: raising.place,
    category,
    departmentId: category ? categoryOf(category).department : null,
    areaId: area._id,
    areaName: area.names.slice(-2).join(' '),
    areaPath: area.areaPath,
    route,
    inCharge: raising.responsible.post,
    handler: null,
    waitingFor: [],
    dueAt: null,
    orderAt: now,
    provisionalAt: null,
    tickAt: null,
    climbs: [],
    supervised: null,
    handBacks: [],
    ruling: null,
    shelving: null,
    objection: null,
    joint: null,
    joiners: [],
    master: null,
    followUp: null,
    clock: {
      respondBy,
      resolveBy: null,
      promised: null,
      acceptedAt: null,
      resolvedAt: null,
      provisional: provisional(calendar, { kind }, respondBy),
      pauses: [],
      amberTold: false,
      climbed: 0,
    },
    question: null,
    result: null,
    rating: null,
    refusal: null,
    last: { kind: 'submitted', at: now, actor, words: null },
    reopened: 0,
    events,
    notices: {},
    noticeDueAt: null,
  }
  const whole = { ...request, ...derived(request, calendar) }
  const first = kind === 'emergency' ? 'emergency' : 'new'
  const notices = noticesFor(whole, [{ kind: 'received' }, { kind: first }], { now, from: 1 })
  return { ...whole, notices, noticeDueAt: now + LEASE }
}

const isPrivate = (category: CategoryCode | null) =>
  category !== null && PRIVATE_GROUPS.includes(categoryOf(category).group)

const spotOf = (place: Place, { middle }: PlacedArea): RequestDocument['spot'] =>
  place.kind === 'point' ? { longitude: place.longitude, latitude: place.latitude } : (middle ?? null)
