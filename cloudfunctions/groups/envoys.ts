import type { routes } from '../contract'
import { envoysFrom } from '../core/group/envoys'
import { placeOf } from '../core/group/place'
import { postFor } from '../core/permission/area-acts'
import { callerOf } from '../kit/caller'
import { officers, postsAround } from '../kit/posts'
import type { UseCase } from '../kit/serve'
import { denied } from './entry'
import { areaOf, noArea } from './put-up'

/** Whom a meeting about an area can call, for who may call one there. Four calls. */
export const envoys: UseCase<typeof routes.groups.envoys> = async ({ areaId }, context) => {
  const [caller, area] = await Promise.all([callerOf(context.openid, context.now), areaOf(areaId, context)])
  if (!area) return noArea(areaId)
  if (!postFor(caller, 'meeting', placeOf(area))) return denied('envoys')
  const [around, houses] = await Promise.all([postsAround(area.areaPath), officers()])
  return { items: envoysFrom([...around, ...houses]) }
}
