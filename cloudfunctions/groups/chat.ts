import type { routes } from '../contract'
import type { EntryArea } from '../core/group/place'
import { actorOf, placeOf, titleOfArea } from '../core/group/place'
import type { WechatGroupDocument } from '../core/group/stored'
import { type AreaAct, postFor } from '../core/permission/area-acts'
import type { HeldPost } from '../core/permission/may-do'
import { Refused, refused } from '../kit/answer'
import { byId, insertOnce, list, remove } from '../kit/database'
import { groupBehind } from '../kit/group/chat'
import { headOf, residentOf } from '../kit/group/reader'
import type { Context, UseCase } from '../kit/serve'
import { denied } from './entry'
import { areaOf, noArea } from './put-up'

const BIND: AreaAct = 'bindGroup'

async function stairwellOf(unitId: string, context: Context): Promise<{ unit: EntryArea; post: HeldPost } | Refused> {
  const [unit, reader] = await Promise.all([areaOf(unitId, context), headOf(context)])
  if (unit?.kind !== 'unit') return noArea(unitId)
  const post = postFor(reader, BIND, placeOf(unit))
  return post ? { unit, post } : denied(BIND)
}

/** Binds the WeChat group behind a cloudID to a stairwell: one write holds both ways, one group a stairwell, one stairwell a group. Four calls. */
export const bindGroup: UseCase<typeof routes.groups.bindGroup> = async ({ unitId, cloudId }, context) => {
  const found = await stairwellOf(unitId, context)
  if (found instanceof Refused) return found
  const groupId = await groupBehind(cloudId)
  if (groupId === null) return refused({ code: 'chat.unknown' })
  const { unit, post } = found
  const bound: WechatGroupDocument = {
    ...{ _id: unitId, groupId, title: titleOfArea(unit), areaPath: unit.areaPath, at: context.now },
    by: actorOf(context.openid, post),
  }
  if (await insertOnce('wechatGroups', bound)) return boundOf(bound)
  const there = (await byGroup(groupId)) ?? (await byId<WechatGroupDocument>('wechatGroups', unitId))
  // Bound to this very stairwell already: that is what was asked for.
  if (there?._id === unitId && there.groupId === groupId) return boundOf(there)
  return refused({ code: 'chat.bound', title: there?.title ?? '' })
}

const byGroup = async (groupId: string): Promise<WechatGroupDocument | null> =>
  (await list<WechatGroupDocument>('wechatGroups', { groupId }, { limit: 1 }))[0] ?? null

const boundOf = ({ _id, title, at, by }: WechatGroupDocument) => ({ unitId: _id, title, at, by: by.name })

/** Lets the group of a stairwell go. Three calls. */
export const unbindGroup: UseCase<typeof routes.groups.unbindGroup> = async ({ unitId }, context) => {
  const found = await stairwellOf(unitId, context)
  if (found instanceof Refused) return found
  return { unbound: (await remove('wechatGroups', { _id: unitId })) === 1 }
}

/** The group of a stairwell, for its head. Three calls. */
export const boundGroup: UseCase<typeof routes.groups.boundGroup> = async ({ unitId }, context) => {
  const found = await stairwellOf(unitId, context)
  if (found instanceof Refused) return found
  const bound = await byId<WechatGroupDocument>('wechatGroups', unitId)
  return { bound: bound && boundOf(bound) }
}

/** Which stairwell the group is bound to that this was opened from. Two calls. */
export const enter: UseCase<typeof routes.groups.enter> = async ({ cloudId }, context) => {
  const groupId = await groupBehind(cloudId)
  if (groupId === null) return refused({ code: 'chat.unknown' })
  const [bound, reader] = await Promise.all([byGroup(groupId), residentOf(context)])
  if (!bound) return refused({ code: 'chat.unbound' })
  const home = reader.homes.find(({ unitId }) => unitId === bound._id)
  const lives = home ? (home.confirmed ? ('confirmed' as const) : ('claimed' as const)) : null
  return { unitId: bound._id, title: bound.title, areaPath: bound.areaPath, home: lives }
}
