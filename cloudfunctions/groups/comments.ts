import type { GroupComment, routes } from '../contract'
import { moderationMay } from '../core/group/may'
import { authorByHome, authorByPost } from '../core/group/place'
import { mayAsHead, mayAsResident, mayJudge, type Reader } from '../core/group/reader'
import { hidingOf, inSight } from '../core/group/sight'
import type { Author, CommentDocument, EntryOf } from '../core/group/stored'
import { speakerOf } from '../core/group/view'
import { Refused, refused } from '../kit/answer'
import { _, db } from '../kit/cloud'
import { byId, insertOnce, update } from '../kit/database'
import { mapped, pageOf } from '../kit/group/paging'
import { readerOf } from '../kit/group/reader'
import { idFor } from '../kit/ids'
import type { UseCase } from '../kit/serve'
import { denied, entryFor } from './entry'
import { unfit } from './put-up'

/** The comments of a topic in order. Four calls. */
export const comments: UseCase<typeof routes.groups.comments> = async ({ entryId, ...page }, context) => {
  const found = await entryFor(entryId, readerOf(context))
  if (found instanceof Refused) return found
  const { reader } = found
  if (!reader.comments) return { items: [], next: null }
  const ordering = { collection: 'comments', field: 'at', direction: 'asc' } as const
  return mapped(await pageOf<CommentDocument>(ordering, { entryId }, page), (one) => commentOf(reader, one))
}

/** Says something to a topic: one key, one comment. Six calls. */
export const comment: UseCase<typeof routes.groups.comment> = async ({ entryId, text }, context) => {
  const { openid, key, now } = context
  const found = await entryFor(entryId, readerOf(context), 'topic')
  if (found instanceof Refused) return found
  const { entry, reader } = found
  if (!reader.comments) return refused({ code: 'comments.off' })
  const author = authorFor(reader, entry)
  if (!author) return denied('comment')
  const _id = idFor(openid, key)
  if (entry.topic.closed || !entry.shown) return await saidBefore(_id, reader)
  const wrong = await unfit(openid, text)
  if (wrong) return wrong
  const said: CommentDocument = {
    ...{ _id, entryId, areaId: entry.areaId, areaPath: entry.areaPath, title: entry.title, at: now, author, text },
    ...{ facts: inSight, waiting: false, key, version: 1 },
  }
  const kept = (await insertOnce('comments', said)) ? said : ((await byId<CommentDocument>('comments', _id)) ?? said)
  await countedAgain(entryId)
  return commentOf(reader, kept)
}

/** What was said before the topic ended is answered again. */
async function saidBefore(id: string, reader: Reader) {
  const known = await byId<CommentDocument>('comments', id)
  return known ? commentOf(reader, known) : refused({ code: 'entry.ended' })
}

/** Counted from the comments, kept where it is more: two at once agree. Two calls. */
async function countedAgain(entryId: string): Promise<void> {
  const { total } = (await db.collection('comments').where({ entryId }).count()) as { total: number }
  await update('entries', { _id: entryId }, { 'topic.comments': _.max(total) })
}

function authorFor(reader: Reader, entry: EntryOf<'topic'>): Author | null {
  const home = mayAsResident(reader, 'comment', entry)
  if (home) return authorByHome(reader.openid, reader.called, home)
  const post = mayAsHead(reader, 'topic', entry)
  return post && authorByPost(reader.openid, post)
}

/** A comment as this reader sees it: out of sight, its words are for its author and who moderates. */
export function commentOf(reader: Reader, said: CommentDocument): GroupComment {
  const seen = said.facts.sight === 'shown'
  const insider = said.author.openid === reader.openid || mayJudge(reader, said) !== null
  return {
    ...{
      commentId: said._id,
      at: said.at,
      by: speakerOf(reader, said.author),
      text: seen || insider ? said.text : null,
    },
    hiding: insider ? hidingOf(said.facts) : null,
    may: moderationMay(reader, said),
  }
}
