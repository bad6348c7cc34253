import {
  type CategoryCode,
  householdId,
  type InputOf,
  type OnBehalf,
  type OutputOf,
  type routes,
  type Why,
} from '../contract'
import { actsFor } from '../core/chain/behalf'
import type { HouseholdDocument, PostDocument } from '../core/chain/stored'
import { takenUp } from '../core/notice/for'
import { relationOf } from '../core/permission/may-do'
import { suggest } from '../core/recognition/suggest'
import { type Raising, raise } from '../core/request/raise'
import type { EventActor, RequestDocument } from '../core/request/stored'
import type { Placed } from '../core/routing/place'
import { responsibleFor } from '../core/routing/responsible'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { refusedContent } from '../kit/content'
import { byId, insertOnce } from '../kit/database'
import { codeFor, idFor } from '../kit/ids'
import { deliver } from '../kit/outbox'
import { checkPhotos } from '../kit/photos'
import { modelOf } from '../kit/recognition'
import { seal } from '../kit/seal'
import type { Context, UseCase } from '../kit/serve'
import { requestIdOf } from '../kit/visit-ids'
import { actingAs } from './capacity'
import { locate } from './place'
import { cameBack } from './recurrence'
import { passedUp, visitOf } from './visit'

type Submit = typeof routes.requests.submit
type Input = InputOf<Submit>

/** Raises a request: one key, one case, however often it is sent. At most six calls; two more where it was found on a visit. */
export const submit: UseCase<Submit> = async (input, context) => {
  const { openid, key, now } = context
  const [label, traces] = await Promise.all([
    refusedContent(openid, input.text, input.place.words, input.onBehalf?.called),
    checkPhotos(openid, input.photos),
  ])
  if (label !== null) return refused({ code: 'content.refused', label })
  const located = await locate(input.place, now)
  if (located instanceof Refused) return located
  const { placed, posts } = located
  const behalf = input.onBehalf || input.visit ? await behalfOf(input.onBehalf, openid, placed, now) : null
  if (behalf instanceof Refused) return behalf
  const fromVisit = input.visit && (await visitOf(input.visit, placed, openid))
  if (fromVisit instanceof Refused) return fromVisit

  const raising = { ...raisingOf(input, placed, posts, context, behalf, fromVisit), traces }
  const back = fromVisit ? null : await cameBack(raising, context)
  if (back) return answerOf(back, true)
  const request = await stored(raise({ ...raising, key }, { now, calendar, seal }), now)
  if (fromVisit) await passedUp(fromVisit, request)
  return answerOf(request, false)
}

function raisingOf(
  input: Input,
  placed: Placed,
  posts: readonly PostDocument[],
  { openid, key, now }: Context,
  behalf: Behalf | null,
  fromVisit?: string,
): Raising {
  const category = categoryOf(input, placed.area.areaPath[0] ?? null)
  const requestId = fromVisit ? requestIdOf(fromVisit) : idFor(openid, key)
  const { text, photos, place, kind, visibility } = input
  return {
    ...{
      requestId,
      code: codeFor(requestId),
      openid,
      key,
      text,
      photos,
      place,
      kind,
      visibility,
      category,
      placed,
      actor: behalf?.actor,
      fromVisit,
    },
    onBehalf: behalf?.onBehalf ?? null,
    responsible: responsibleFor(placed.area, kind === 'grumble' ? null : category.code, posts, now),
  }
}

/** Writes a new case and tells of it; the one that is there already where the same key came before. Three calls. */
export async function stored(request: RequestDocument, now: number): Promise<RequestDocument> {
  const fresh = await insertOnce('requests', { ...request, notices: takenUp(request.notices) })
  if (!fresh) return (await byId<RequestDocument>('requests', request._id)) ?? request
  await deliver(request, request.notices, now)
  return request
}

interface Behalf {
  actor: EventActor
  onBehalf: OnBehalf | null
}

/** Only who holds a post over the place may raise for somebody there; for a household on record, who may act for it. At most two calls. */
async function behalfOf(
  onBehalf: OnBehalf | undefined,
  openid: string,
  { area }: Placed,
  now: number,
): Promise<Behalf | Refused> {
  const caller = await callerOf(openid, now)
  const place = { areaId: area._id, areaPath: area.areaPath, departmentId: null }
  const over = caller.posts.find(
    (held) => held.departmentId === null && ['own', 'under'].includes(relationOf(held, place)),
  )
  if (!over) return refused({ code: 'permission.denied', action: 'submit' })
  const { door, unitId } = onBehalf ?? {}
  if (!unitId || !door) return { actor: actingAs({ as: 'post', post: over }, openid).actor, onBehalf: onBehalf ?? null }
  const household = await byId<HouseholdDocument>('households', householdId(unitId, door))
  const post = household && actsFor(caller, household)
  if (!household?.phoneless || !post) return refused({ code: 'household.absent' })
  const { called } = household.phoneless
  return { actor: actingAs({ as: 'post', post }, openid).actor, onBehalf: { called, door, unitId } }
}

/** A suggestion is taken without asking only when it is probably right. */
const SURE = 0.5

/** What the reporter chose, else what the words say, else nothing: the head in charge will tell. */
export function categoryOf(
  { category, text }: Pick<Input, 'category' | 'text'>,
  district: string | null,
): { code: CategoryCode | null; why: Why } {
  if (category) return { code: category, why: { rule: 'chosen', category } }
  const [best] = suggest(text, 1, modelOf(district))
  if (!best || best.confidence < SURE) return { code: null, why: { rule: 'uncategorised' } }
  return { code: best.category, why: { rule: 'words', category: best.category, words: best.words } }
}

const answerOf = ({ _id, code, state, version, route }: RequestDocument, recurred: boolean): OutputOf<Submit> => ({
  ...{ requestId: _id, code, state, version, route },
  recurred,
})
