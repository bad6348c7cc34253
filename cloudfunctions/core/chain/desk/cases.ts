import type { Desk, DoorMark, Instant, RequestMove } from '../../../contract'
import { type Calendar, dayOf } from '../../calendar/working-time'
import { type Caller, capacityFor } from '../../permission/may-do'
import { lampOf } from '../../request/lamp'
import { isLegal } from '../../request/lifecycle'
import type { RequestDocument } from '../../request/stored'
import type { HouseholdDocument } from '../stored'

/** What no desk shows of a case. */
export const LEFT_OUT = [
  ...(['events', 'notices', 'text', 'photos', 'photoTraces', 'photoVerdicts'] as const),
  ...(['route', 'question', 'result', 'rating', 'refusal', 'last'] as const),
] as const
/** Words within what is shown, left out as well. */
export const WRITTEN = ['handBacks.words', 'shelving.reason', 'shelving.photos', 'objection.words', 'joiners.rating']
type Wordless = 'handBacks' | 'shelving' | 'objection' | 'joiners'
export type DeskCase = Omit<RequestDocument, (typeof LEFT_OUT)[number] | Wordless> & {
  handBacks: Array<Omit<RequestDocument['handBacks'][number], 'words'>>
  shelving: Omit<NonNullable<RequestDocument['shelving']>, 'reason' | 'photos'> | null
  objection: Omit<NonNullable<RequestDocument['objection']>, 'words'> | null
  joiners: Array<Omit<RequestDocument['joiners'][number], 'rating'>>
}

export interface Looking {
  caller: Caller
  now: Instant
  calendar: Calendar
}

export type CaseItem = Omit<Extract<Desk['waiting'][number], { kind: 'case' }>, 'kind'>

/** What the one button of a case does, the first that may be done; for who has it in hand. */
const acts: readonly RequestMove[] = [
  ...(['accept', 'rule', 'approve', 'followUp', 'arrive', 'signOff'] as const),
  ...(['start', 'resolve', 'assign', 'shelve'] as const),
]

/** The one thing to do about a case now: the next step where it waits for me, a reminder where somebody else is late. */
export function actionFor(request: DeskCase, { caller, now }: Looking): RequestMove | null {
  const may = (move: RequestMove) => isLegal(move, request) && capacityFor(caller, move, request)?.as === 'post'
  const mine = caller.posts.some(({ postId }) => request.waitingFor.includes(postId))
  if (mine) return acts.find(may) ?? null
  return isLate(request, now) && may('urge') ? 'urge' : null
}

export const isLate = ({ dueAt }: Pick<DeskCase, 'dueAt'>, now: Instant): boolean => dueAt !== null && now > dueAt

export const isDueToday = ({ dueAt }: Pick<DeskCase, 'dueAt'>, now: Instant): boolean =>
  dueAt !== null && dueAt >= now && dayOf(dueAt) === dayOf(now)

/** A case that asks for something here: it is mine to move, late, or due today. */
export const asks = (request: DeskCase, looking: Looking): boolean =>
  isLate(request, looking.now) || isDueToday(request, looking.now) || actionFor(request, looking) !== null

/** Those of the cases that the caller may see at all. */
export const visible = (requests: readonly DeskCase[], { caller }: Looking): DeskCase[] =>
  requests.filter((request) => capacityFor(caller, 'detail', request) !== null)

export function caseItem(request: DeskCase, door: string | null, looking: Looking): CaseItem {
  const climbed = request.climbs.at(-1)?.post
  return {
    requestId: request._id,
    title: request.title,
    state: request.state,
    door,
    areaName: request.areaName,
    lamp: lampOf(request, looking.now, looking.calendar),
    climbed: climbed ? { post: climbed.post, name: climbed.name } : null,
    action: actionFor(request, looking),
  }
}

type Household = Pick<HouseholdDocument, 'unitId' | 'door' | 'people'>

/**
 * Behind which door of the stairwell a case belongs: the household on whose behalf it was raised, or the one its reporter lives in.
 * Null for what lies elsewhere, and for a grumble: nobody is looked for behind his door for having complained.
 */
export function doorOfCase(request: DeskCase, households: readonly Household[]): string | null {
  const { onBehalf, reporter, kind, areaId } = request
  if (onBehalf) return onBehalf.unitId === areaId || onBehalf.unitId === undefined ? (onBehalf.door ?? null) : null
  if (kind === 'grumble') return null
  const home = households.find(
    ({ unitId, people }) => unitId === areaId && people.some(({ openid }) => openid === reporter.openid),
  )
  return home?.door ?? null
}

const pressing: readonly DoorMark['lamp'][] = ['red', 'amber', 'green', 'off']

/** The most pressing of some lamps. */
export const worst = (lamps: ReadonlyArray<NonNullable<DoorMark['lamp']>>): DoorMark['lamp'] =>
  pressing.find((colour) => colour !== null && lamps.includes(colour)) ?? null
