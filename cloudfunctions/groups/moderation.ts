import type { OutputOf, routes } from '../contract'
import { moderationMay } from '../core/group/may'
import { placeOf } from '../core/group/place'
import { mayJudge, type Reader } from '../core/group/reader'
import { hidingOf } from '../core/group/sight'
import type { CommentDocument, EntryDocument } from '../core/group/stored'
import { speakerOf } from '../core/group/view'
import { Refused } from '../kit/answer'
import { fromCursor } from '../kit/cursor'
import { pageOf } from '../kit/group/paging'
import { headOf } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { denied } from './entry'
import { areaOf, noArea } from './put-up'

type Moderation = typeof routes.groups.moderation
type Item = OutputOf<Moderation>['items'][number]

/** What waits for a look, oldest first: first topics, then comments. Three calls, four where both are on one page. */
export const moderation: UseCase<Moderation> = async ({ areaId, cursor, limit }, context) => {
  const [area, reader] = await Promise.all([areaOf(areaId, context), headOf(context)])
  if (!area) return noArea(areaId)
  if (!mayJudge(reader, placeOf(area))) return denied('moderation')
  const where = { areaPath: areaId, waiting: true }
  const inComments = cursor?.startsWith(COMMENTS) ?? false
  const items: Item[] = []
  if (!inComments) {
    const topics = await pageOf<EntryDocument>(ordered('entries'), where, { cursor, limit })
    if (topics instanceof Refused) return topics
    items.push(...topics.items.map((entry) => itemOf(reader, entry, entry._id, null)))
    if (topics.next !== null || items.length >= limit) return { items, next: topics.next ?? COMMENTS }
  }
  const after = inComments ? cursor?.slice(COMMENTS.length) : undefined
  const page = { cursor: after && fromCursor(after) ? after : undefined, limit: limit - items.length }
  const comments = await pageOf<CommentDocument>(ordered('comments'), where, page)
  if (comments instanceof Refused) return comments
  items.push(...comments.items.map((one) => itemOf(reader, one, one.entryId, one._id)))
  return { items, next: comments.next && `${COMMENTS}${comments.next}` }
}

/** Marks a cursor that goes on among comments. */
const COMMENTS = 'c.'

const ordered = (collection: string) => ({ collection, field: 'at', direction: 'asc' }) as const

function itemOf(
  reader: Reader,
  said: EntryDocument | CommentDocument,
  entryId: string,
  commentId: string | null,
): Item {
  const { moderate, rule } = moderationMay(reader, said)
  const hiding = hidingOf(said.facts)
  if (!hiding) throw new Error(`${said._id} waits and is in sight`)
  return {
    ...{ entryId, commentId, title: said.title, text: said.text, by: speakerOf(reader, said.author), at: said.at },
    ...{ hiding, may: { moderate, rule } },
  }
}
