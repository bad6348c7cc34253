import { type Place, postFor } from '../core/permission/area-acts'
import type { Caller, HeldPost } from '../core/permission/may-do'
import type { VisitorRef } from '../core/visit/stored'
import type { Insight } from '../core/visit/view'

/** What the caller may know of people there. */
export const insightOf = (caller: Caller, place: Place): Insight => ({
  openid: caller.openid,
  doors: postFor(caller, 'roster', place) !== null,
  care: postFor(caller, 'care', place) !== null,
})

/** A post as visits and looks remember it. */
export const refOfPost = ({ postId, kind, name, areaName }: HeldPost, openid: string): VisitorRef => ({
  ...{ openid, postId, post: kind, name, areaName },
})
