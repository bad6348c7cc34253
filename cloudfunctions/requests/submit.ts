import type { CategoryCode, InputOf, OutputOf, routes, Why } from '../contract'
import { takenUp } from '../core/notice/for'
import { suggest } from '../core/recognition/suggest'
import { raise } from '../core/request/raise'
import type { RequestDocument } from '../core/request/stored'
import { responsibleFor } from '../core/routing/responsible'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { refusedContent } from '../kit/content'
import { byId, insertOnce } from '../kit/database'
import { codeFor, idFor } from '../kit/ids'
import { deliver } from '../kit/outbox'
import { seal } from '../kit/seal'
import type { UseCase } from '../kit/serve'
import { locate } from './place'

type Submit = typeof routes.requests.submit

/** Raises a request: one key, one case, however often it is sent. At most six calls. */
export const submit: UseCase<Submit> = async (input, { openid, key, now }) => {
  const label = await refusedContent(openid, input.text, input.place.words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const located = await locate(input.place)
  if (located instanceof Refused) return located

  const { placed, posts } = located
  const category = categoryOf(input)
  const responsible = responsibleFor(placed.area, category.code, posts, now)
  const requestId = idFor(openid, key)
  const { text, photos, place } = input
  const request = raise(
    { requestId, code: codeFor(requestId), openid, key, text, photos, place, category, placed, responsible },
    { now, calendar, seal },
  )

  const fresh = await insertOnce('requests', { ...request, notices: takenUp(request.notices) })
  if (!fresh) return answerOf((await byId<RequestDocument>('requests', requestId)) ?? request)
  await deliver(request, request.notices, now)
  return answerOf(request)
}

/** A suggestion is taken without asking only when most of the evidence is for it. */
const SURE = 0.5

/** What the reporter chose, else what the words say, else nothing: the head in charge will tell. */
function categoryOf({ category, text }: InputOf<Submit>): { code: CategoryCode | null; why: Why } {
  if (category) return { code: category, why: { rule: 'chosen', category } }
  const [best] = suggest(text, 1)
  if (!best || best.confidence < SURE) return { code: null, why: { rule: 'uncategorised' } }
  return { code: best.category, why: { rule: 'words', category: best.category, words: best.words } }
}

const answerOf = ({ _id, code, state, version, route }: RequestDocument): OutputOf<Submit> => ({
  requestId: _id,
  code,
  state,
  version,
  route,
})
