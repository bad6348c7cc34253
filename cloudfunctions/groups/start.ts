import type { routes } from '../contract'
import { GRACE, LONGEST_VOTE, SHORTEST_VOTE } from '../core/group/limits'
import { actorOf } from '../core/group/place'
import { mayAsHead } from '../core/group/reader'
import { detailOf } from '../core/group/view'
import { voteState } from '../core/group/vote'
import { Refused, refused } from '../kit/answer'
import type { UseCase } from '../kit/serve'
import { changed, denied } from './entry'
import { draftByHead, stored } from './put-up'

/** Starts a vote; options, quorum, rule and how many households there are stand from now on. Three calls. */
export const start: UseCase<typeof routes.groups.start> = async (input, context) => {
  const { now } = context
  const { options, secret, quorum, rule, closesAt } = input
  if (closesAt < now + SHORTEST_VOTE || closesAt > now + LONGEST_VOTE)
    return refused({ code: 'time.outside', from: now + SHORTEST_VOTE, until: now + LONGEST_VOTE })
  if (new Set(options).size < options.length) return refused({ code: 'options.same' })
  const draft = await draftByHead(input, 'vote', context, ...options)
  if (draft instanceof Refused) return draft
  const { households } = draft.area
  const { entry } = await stored<'vote'>({
    ...draft.base,
    kind: 'vote',
    vote: {
      ...{ options, secret, households, quorum, rule, closesAt, ended: null, result: null },
      turnout: { ballots: 0, of: now },
    },
    dueAt: closesAt + GRACE,
  })
  return detailOf(draft.reader, entry)
}

/** Ends a vote before its time; the count waits until nobody can be writing any more. Four calls. */
export const end: UseCase<typeof routes.groups.end> = async ({ entryId, reason }, context) => {
  const { openid, now } = context
  const done = await changed(entryId, 'vote', context, (entry, reader) => {
    const held = reader.posts.find(({ postId }) => postId === entry.author.postId)
    const post = held ?? mayAsHead(reader, 'moderate', entry)
    if (!post) return denied('end')
    if (voteState(entry.vote, now) !== 'running') return refused({ code: 'vote.closed' })
    return { 'vote.ended': { reason, by: actorOf(openid, post), at: now }, 'vote.closesAt': now, dueAt: now + GRACE }
  })
  return done instanceof Refused ? done : detailOf(done.reader, done.entry)
}
