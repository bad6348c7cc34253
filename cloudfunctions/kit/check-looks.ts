import type { Instant } from '../contract'
import { MOST_LOOKS } from '../core/item/check'
import { signed } from '../core/item/desk'
import type { CheckDocument } from '../core/item/stored'
import type { HeldPost } from '../core/permission/may-do'
import { _ } from './cloud'
import { update } from './database'

/** Writes down that a worker has opened this, for its owner to read; the papers in it too. One call, two where papers are in it. */
export async function logCheckLook(
  check: CheckDocument,
  post: HeldPost,
  openid: string,
  now: Instant,
): Promise<CheckDocument> {
  const by = signed(post)
  const look = { at: now, by }
  const papers = check.materials.flatMap(({ fromPaper }) => fromPaper?.paperId ?? [])
  await Promise.all([
    update('checks', { _id: check._id }, { looks: _.push({ each: [look], slice: -MOST_LOOKS }) }),
    ...(papers.length > 0
      ? [update('papers', { _id: _.in(papers) }, { looks: _.push({ each: [{ at: now, openid, by }], slice: -50 }) })]
      : []),
  ])
  return { ...check, looks: [...check.looks, look].slice(-MOST_LOOKS) }
}
