import type { routes } from '../contract'
import { mayOf } from '../core/group/may'
import { actorOf } from '../core/group/place'
import { mayAsHead } from '../core/group/reader'
import { detailOf } from '../core/group/view'
import { groupMessage } from '../core/group/words'
import type { RequestDocument } from '../core/request/stored'
import { Refused, refused } from '../kit/answer'
import { byId } from '../kit/database'
import { idFor } from '../kit/ids'
import type { UseCase } from '../kit/serve'
import { tell } from '../kit/tell'
import { changed, denied } from './entry'
import { unfit } from './put-up'

type Linked = Pick<RequestDocument, 'areaPath' | 'reporter'>

/** Turns a topic into the request that was raised for it: it must lie where the topic does, or be the caller's own. Five calls. */
export const link: UseCase<typeof routes.groups.link> = async ({ entryId, requestId }, context) => {
  const request = await byId<Linked>('requests', requestId, { areaPath: true, reporter: true })
  const done = await changed(entryId, 'topic', context, (entry, reader) => {
    const mine = request?.reporter.openid === context.openid
    if (!request || !(mine || request.areaPath.includes(entry.areaId))) return refused({ code: 'request.absent' })
    if (entry.topic.closed || entry.topic.requestId) return refused({ code: 'entry.ended' })
    return mayOf(reader, entry).link ? { 'topic.requestId': requestId } : denied('link')
  })
  return done instanceof Refused ? done : detailOf(done.reader, done.entry)
}

/** Closes a topic with what came of it, on top of the feed; its author hears. Six calls. */
export const close: UseCase<typeof routes.groups.close> = async ({ entryId, result }, context) => {
  const { openid, now } = context
  const wrong = await unfit(openid, result)
  if (wrong) return wrong
  const done = await changed(entryId, 'topic', context, (entry, reader) => {
    const post = mayAsHead(reader, 'topic', entry)
    if (!post) return denied('close')
    if (entry.topic.closed) return refused({ code: 'entry.ended' })
    return { 'topic.closed': { result, by: actorOf(openid, post), at: now }, feedAt: now }
  })
  if (done instanceof Refused) return done
  const author = done.entry.author.openid
  const id = idFor(author, `groupClosed ${entryId}`)
  const tiding = { id, openid: author, at: now, push: null, ...groupMessage('groupClosed', done.entry, result) }
  if (author !== openid && author !== '') await tell([tiding])
  return detailOf(done.reader, done.entry)
}
