import { type routes, categoryOf as rowOf } from '../contract'
import { raise } from '../core/request/raise'
import { nowhere } from '../core/routing/place'
import { refOf } from '../core/routing/responsible'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { refusedContent } from '../kit/content'
import { codeFor, idFor } from '../kit/ids'
import { checkPhotos } from '../kit/photos'
import { dutyDesk } from '../kit/posts'
import { seal } from '../kit/seal'
import type { UseCase } from '../kit/serve'
import { placeOf } from './place'
import { categoryOf, stored } from './submit'

/** 应急: straight to the duty desk, past every level; the number to ring first comes with the answer. At most six calls. */
export const emergency: UseCase<typeof routes.requests.emergency> = async (input, { openid, key, now }) => {
  const [label, traces] = await Promise.all([
    refusedContent(openid, input.text, input.place.words),
    checkPhotos(openid, input.photos),
  ])
  if (label !== null) return refused({ code: 'content.refused', label })
  const [found, desks] = await Promise.all([placeOf(input.place, now), dutyDesk()])
  if (found instanceof Refused) return found
  const [desk] = desks
  if (!desk?.areaId) throw new Error('the district has no duty desk')
  const { areaId, areaName, areaPath } = desk
  const placed = found ?? nowhere({ _id: areaId, kind: 'district', name: areaName, areaPath, names: [areaName] })
  const category = categoryOf(input, areaPath[0] ?? null)
  const requestId = idFor(openid, key)
  const { text, photos, place } = input
  const request = raise(
    {
      ...{ requestId, code: codeFor(requestId), openid, key, text, photos, traces, place, placed, category },
      kind: 'emergency',
      responsible: { post: refOf(desk, now), why: [{ rule: 'emergency', areaName }] },
    },
    { now, calendar, seal },
  )
  const { _id, code, state, version, route } = await stored(request, now)
  const call = (category.code && rowOf(category.code).danger) || '110'
  return { requestId: _id, code, state, version, route, call }
}
