import type { EntryKind, routes } from '../contract'
import { GRACE } from '../core/group/limits'
import { mayOf } from '../core/group/may'
import { actorOf } from '../core/group/place'
import { mayAsHead } from '../core/group/reader'
import { detailOf } from '../core/group/view'
import { Refused, refused } from '../kit/answer'
import type { UseCase } from '../kit/serve'
import { changed, denied } from './entry'

const TAKEN_BACK: EntryKind[] = ['notice', 'news']

/** Takes a notice or a piece of news out of every feed; who is still being told of it is not told any more. Four calls. */
export const withdraw: UseCase<typeof routes.groups.withdraw> = async ({ entryId, reason }, context) => {
  const { openid, now } = context
  const done = await changed(entryId, null, context, (entry, reader) => {
    if (!TAKEN_BACK.includes(entry.kind)) return denied('withdraw')
    const held = reader.posts.find(({ postId }) => postId === entry.author.postId)
    const post = held ?? mayAsHead(reader, 'moderate', entry)
    if (!post) return denied('withdraw')
    if (!mayOf(reader, entry).withdraw) return refused({ code: 'entry.ended' })
    const withdrawn = { reason, by: actorOf(openid, post), at: now }
    return { [`${entry.kind}.withdrawn`]: withdrawn, shown: false, dueAt: now + GRACE, fanout: null, fanoutDueAt: null }
  })
  return done instanceof Refused ? done : detailOf(done.reader, done.entry)
}
