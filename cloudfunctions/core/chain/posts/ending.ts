import type { Instant } from '../../../contract'
import type { PostRef } from '../../request/stored'
import type { PostDocument } from '../stored'
import { factsOf, tidingTo } from './absence'
import { changed } from './change'

/** Without one of these the district cannot run: routing ends at its duty desk, posts begin with its administrator. */
export const isVital = ({ kind, areaKind }: Pick<PostDocument, 'kind' | 'areaKind'>): boolean =>
  areaKind === 'district' && (kind === 'deskWorker' || kind === 'administrator')

interface Ending {
  how: 'ended' | 'resigned'
  words: string | null
  by: { openid: string; name: string }
  /** Who answers now for what was the post's; null for posts nothing waits for. */
  above: PostRef | null
  key: string
  now: Instant
  id: string
}

/** The post after its term has ended and nobody has it: its cases go up, and who must know hears. */
export function endedPost(post: PostDocument, { how, words, by, above, key, now, id }: Ending): Partial<PostDocument> {
  const told = { post, facts: factsOf(post, { by: by.name, said: words }), now, id }
  const hears = new Set([post.openid, ...(above ? [above.openid] : [])])
  hears.delete(by.openid)
  const tidings = [...hears].map((openid) => tidingTo(openid, openid === post.openid ? 'ended' : 'vacant', told))
  return {
    until: now,
    ended: { how, words, by: by.name, key },
    deputy: null,
    absentUntil: null,
    change: changed(post, now, tidings),
    changeDueAt: now,
  }
}
