import { postFor } from '../core/permission/area-acts'
import type { Caller, HeldPost } from '../core/permission/may-do'
import { callerOf } from '../kit/caller'
import type { Context } from '../kit/serve'

/** An administrator's post, which names the district that he administers. */
export type Administrator = HeldPost & { areaId: string }

/** The caller's post by which he may import areas, or null. One call. */
export async function administratorOf({ openid, now }: Context): Promise<Administrator | null> {
  const caller = await callerOf(openid, now)
  return caller.posts.find((post): post is Administrator => post.areaId !== null && mayImport(caller, post)) ?? null
}

const mayImport = (caller: Caller, { areaId, areaPath }: HeldPost) =>
  areaId !== null && postFor(caller, 'importAreas', { areaId, areaPath }) !== null
