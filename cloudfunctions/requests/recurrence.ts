import { JUDGED_AS_BACK, RECURRENCE_REACH, recurrenceOf } from '../core/request/duplicates'
import { evolve } from '../core/request/evolve'
import type { Raising } from '../core/request/raise'
import { recur } from '../core/request/recur'
import type { RequestDocument } from '../core/request/stored'
import { calendar } from '../kit/calendar'
import { store } from '../kit/cases'
import { byId } from '../kit/database'
import { deliver } from '../kit/outbox'
import { seal } from '../kit/seal'
import type { Context } from '../kit/serve'
import { casesNear } from './nearby'

/** Rules by which a place is certain enough to say that it is the same. */
const CERTAIN = ['boundary', 'picked']

/**
 * The old case, opened again, where the same matter has come back; null where it is new. One call where it is new; as many as
 * a new case where it came back. Outside every boundary it is not asked: that place is not certain, and the calls are spent.
 */
export async function cameBack(raising: Raising, context: Context): Promise<RequestDocument | null> {
  const { placed, place, category, kind, onBehalf, openid } = raising
  const point = place.kind === 'point' ? place : placed.area.middle
  if (!point || kind !== 'request' || onBehalf || !CERTAIN.includes(placed.why[0]?.rule ?? '')) return null
  const nearby = await casesNear(point, context.now - RECURRENCE_REACH, JUDGED_AS_BACK)
  // Sent again by a phone that never heard the answer: this intent has its case, however it stands by now.
  if (nearby.some(({ _id }) => _id === raising.requestId)) return null
  const done = nearby.find((request) => broughtBack(request, context))
  const about = {
    openid,
    category: category.code,
    areaId: placed.area._id,
    byArea: place.kind === 'area',
    point,
    now: context.now,
  }
  const old = done ?? recurrenceOf(about, nearby)
  const request = old && (await byId<RequestDocument>('requests', old._id))
  // The same intent, sent twice over a bad line, may have been quicker than itself.
  if (!request || broughtBack(request, context)) return request
  return request.state === 'closed' ? reopened(request, raising, context) : null
}

/** Whether this very intent has opened the case again. */
const broughtBack = (
  { recurrences }: Pick<RequestDocument, 'recurrences'>,
  { openid, key }: Pick<Context, 'openid' | 'key'>,
) => recurrences.some((one) => one.openid === openid && one.key === key)

/** Somebody faster is no harm: then it is a case of its own. */
async function reopened(
  request: RequestDocument,
  raising: Raising,
  { now, key }: Context,
): Promise<RequestDocument | null> {
  const { openid, text, photos, traces } = raising
  const evolved = evolve(request, recur(request, { openid, key, text, photos, traces }, { now, calendar }), {
    now,
    key,
    seal,
    calendar,
  })
  if (!(await store(request, evolved))) {
    const faster = await byId<RequestDocument>('requests', request._id)
    return faster && broughtBack(faster, { openid, key }) ? faster : null
  }
  await deliver(evolved.request, evolved.notices, now)
  return evolved.request
}
