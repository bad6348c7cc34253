import type { MaterialCheck } from '../contract'
import { checkView } from '../core/item/check-view'
import type { CheckDocument } from '../core/item/stored'
import { postFor } from '../core/permission/area-acts'
import type { HeldPost } from '../core/permission/may-do'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { byId, insertOnce, update } from '../kit/database'
import { papersOf } from '../kit/papers'
import type { Context } from '../kit/serve'

/** A check as somebody may touch it: its resident, or a worker of its very desk by his post. */
export interface Access {
  check: CheckDocument
  mine: boolean
  post: HeldPost | null
}

/** The check and the caller's part in it; null where there is none, or none for him. Two calls. */
export async function accessTo(
  checkId: string,
  { openid, now }: Pick<Context, 'openid' | 'now'>,
): Promise<Access | null> {
  const [check, caller] = await Promise.all([byId<CheckDocument>('checks', checkId), callerOf(openid, now)])
  if (!check) return null
  const mine = check.openid === openid
  const post = postFor(caller, 'judgeMaterials', { areaId: check.areaId, areaPath: check.areaPath })
  // Nobody judges his own papers.
  return mine || post ? { check, mine, post: mine ? null : post } : null
}

/** The check for whoever asked. One call for its resident. */
export const viewFor = async (
  check: CheckDocument,
  access: Omit<Access, 'check'>,
  { openid, now }: Context,
): Promise<MaterialCheck> =>
  checkView(check, {
    mine: access.mine,
    mayJudge: access.post !== null,
    papers: access.mine && !check.behalf ? await papersOf(openid) : [],
    now,
  })

/** Writes changes to a check nobody has touched since; false where somebody has. One call. */
export const changedCheck = async ({ _id, version }: CheckDocument, key: string, changes: object): Promise<boolean> =>
  (await update('checks', { _id, version }, { ...whole(changes), key, version: version + 1 })) === 1

/** Each field set whole: a nested object given plainly would be merged. */
const whole = (changes: object) =>
  Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, _.set(value)]))

/** A check written new, or over the one that was there; where somebody was faster, his. Up to two calls. */
export async function begun(known: CheckDocument | null, made: CheckDocument): Promise<CheckDocument> {
  if (!known)
    return (await insertOnce('checks', made)) ? made : ((await byId<CheckDocument>('checks', made._id)) ?? made)
  const { _id, ...after } = { ...made, version: known.version + 1, createdAt: known.createdAt }
  if ((await update('checks', { _id, version: known.version }, whole(after))) === 1) return { _id, ...after }
  return (await byId<CheckDocument>('checks', _id)) ?? made
}
