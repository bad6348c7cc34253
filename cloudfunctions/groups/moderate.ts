import type { GroupMessageKind, routes } from '../contract'
import { moderationMay, rulingPost } from '../core/group/may'
import { actorOf } from '../core/group/place'
import { mayAsHead } from '../core/group/reader'
import { hidden, objected, reported, restored, ruled } from '../core/group/sight'
import { groupMessage } from '../core/group/words'
import { headAbove, headFrom } from '../core/routing/responsible'
import { Refused } from '../kit/answer'
import { readerOf, residentOf } from '../kit/group/reader'
import { idFor } from '../kit/ids'
import { postsAround } from '../kit/posts'
import type { Context, UseCase } from '../kit/serve'
import { tell } from '../kit/tell'
import { denied } from './entry'
import { answerOf, type Judged, judged } from './spoken'

/** Somebody finds it out of place; the one who tips the scale tells the head. At most six calls. */
export const report: UseCase<typeof routes.groups.report> = async ({ reason, ...named }, context) => {
  const { openid, now } = context
  const done = await judged(named, context, residentOf(context), ({ said, reader }) =>
    moderationMay(reader, said).report || said.facts.sight !== 'shown'
      ? reported(said.facts, { openid, reason, at: now })
      : denied('report'),
  )
  if (done instanceof Refused) return done
  if (done.fresh && done.facts.sight === 'reported' && done.said.facts.sight === 'shown')
    await tellHead(done, context, 'groupReported', reason)
  return { sight: done.facts.sight }
}

/** A head takes it out of sight. At most six calls. */
export const hide: UseCase<typeof routes.groups.hide> = async ({ reason, ...named }, context) => {
  const done = await judged(named, context, readerOf(context), ({ said, reader }) => {
    const post = mayAsHead(reader, 'moderate', said)
    return post ? hidden(said.facts, actorOf(context.openid, post), reason, context.now) : denied('hide')
  })
  return toldAuthor(done, context, 'groupHidden', reason)
}

/** A head has looked and finds nothing wrong. At most six calls. */
export const restore: UseCase<typeof routes.groups.restore> = async (named, context) => {
  const done = await judged(named, context, readerOf(context), ({ said, reader }) =>
    mayAsHead(reader, 'moderate', said) ? restored(said.facts) : denied('restore'),
  )
  return toldAuthor(done, context, 'groupRestored', '')
}

/** The author objects; the head above hears it. At most six calls. */
export const object: UseCase<typeof routes.groups.object> = async ({ words, ...named }, context) => {
  const done = await judged(named, context, residentOf(context), ({ said }) =>
    said.author.openid === context.openid ? objected(said.facts, words, context.now) : denied('object'),
  )
  if (done instanceof Refused) return done
  if (done.fresh) await tellHead(done, context, 'groupObjection', words)
  return answerOf(done)
}

/** The head above decides on an objection. At most six calls. */
export const rule: UseCase<typeof routes.groups.rule> = async ({ upheld, words, ...named }, context) => {
  const { openid, now } = context
  const done = await judged(named, context, readerOf(context), ({ said, reader }) => {
    const post = rulingPost(reader, said)
    return post ? ruled(said.facts, { upheld, words, by: actorOf(openid, post), at: now }) : denied('rule')
  })
  return toldAuthor(done, context, upheld ? 'groupHidden' : 'groupRestored', words)
}

/** The author hears what became of his words. Two calls. */
async function toldAuthor(done: Judged | Refused, { now }: Context, kind: GroupMessageKind, words: string) {
  if (done instanceof Refused) return done
  const { entry, said } = done
  const { openid } = said.author
  const id = idFor(openid, `${kind} ${said._id} ${said.version}`)
  if (done.fresh) await tell([{ id, openid, at: now, push: null, ...groupMessage(kind, entry, words) }])
  return answerOf(done)
}

/** Who must look hears of it: the head of the area, or the one above who hid it. Two calls. */
async function tellHead({ entry, said, facts }: Judged, { now }: Context, kind: GroupMessageKind, words: string) {
  const posts = await postsAround(entry.areaPath)
  const by = facts.hidden?.by
  const { post } = by
    ? headAbove({ areaId: by.areaId }, entry, posts, now)
    : headFrom(entry.areaPath.length - 1, entry, posts, now)
  const id = idFor(post.openid, `${kind} ${said._id} ${said.version}`)
  await tell([{ id, openid: post.openid, at: now, push: null, ...groupMessage(kind, entry, words) }])
}
