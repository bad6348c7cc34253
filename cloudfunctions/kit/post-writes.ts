import type { PostDocument } from '../core/chain/stored'
import { _ } from './cloud'
import { update } from './database'

/** Writes changed fields of a post, each whole, if nobody was faster; false where somebody was. One call. */
export async function storePost(before: PostDocument, changes: Partial<PostDocument>): Promise<boolean> {
  const { _id, version } = before
  const whole = Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, _.set(value)]))
  // A post as it was first entered counts no writes: a missing field reads as null.
  return (await update('posts', { _id, version: version ?? null }, { ...whole, version: (version ?? 0) + 1 })) === 1
}
