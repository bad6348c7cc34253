import type { Instant, OutputOf, routes } from '../contract'
import type { MessageDocument } from '../core/notice/stored'
import { messageOf } from '../core/notice/view'
import { speaksAs } from '../core/permission/may-do'
import type { RequestDocument } from '../core/request/stored'
import { timelineOf, type Viewing, viewOf } from '../core/request/view'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import type { Mark } from '../kit/cursor'
import { list } from '../kit/database'
import { type Begin, nextAfter, type Part } from './export-cursor'

export type Page = Omit<OutputOf<typeof routes.chain.export>, 'held'>

/** An answer holds at most 1 MB: a message takes up to 2 KB, a whole case some tens. */
const SIZES = { messages: 250, raised: 12, joined: 12 } as const satisfies Record<Part, number>

const empty: Omit<Page, 'next'> = { messages: [], requests: [], reveals: [] }

/** One page of what is held of the caller beside himself. One call, two of cases. */
export const pageOf = (openid: string, begin: Begin, now: Instant): Promise<Page> =>
  begin.part === 'messages' ? pageOfMessages(openid, begin) : pageOfCases(openid, begin, begin.part, now)

async function pageOfMessages(openid: string, begin: Begin): Promise<Page> {
  const found = await newest<MessageDocument>('messages', { openid }, 'at', begin.after, SIZES.messages)
  const last = found.at(-1)
  const full = found.length === SIZES.messages
  return {
    ...empty,
    messages: found.map(messageOf),
    next: nextAfter(begin, last ? { at: last.at, id: last._id } : null, full),
  }
}

async function pageOfCases(openid: string, begin: Begin, part: Exclude<Part, 'messages'>, now: Instant): Promise<Page> {
  const [found, caller] = await Promise.all([
    casesOf(part === 'raised' ? { 'reporter.openid': openid } : { 'joiners.openid': openid }, begin.after, SIZES[part]),
    callerOf(openid, now),
  ])
  // What he raised for somebody else is that person's, once he speaks for him no more.
  const his = found.filter(({ reporter, joiners }) =>
    (part === 'raised' ? [reporter] : joiners).some((voice) => speaksAs(caller, voice)),
  )
  const viewing = { openid, now, calendar }
  return {
    ...empty,
    requests: his.map((request) => ({
      part,
      request: viewOf(request, viewing),
      timeline: timelineOf(request, viewing),
    })),
    reveals: part === 'raised' ? his.flatMap((request) => looksAt(request, viewing)) : [],
    next: nextAfter(begin, markOf(found.at(-1)), found.length === SIZES[part]),
  }
}

export const markOf = (request: RequestDocument | undefined): Mark | null =>
  request ? { at: request.createdAt, id: request._id } : null

const looksAt = (request: RequestDocument, viewing: Viewing): Page['reveals'] =>
  timelineOf(request, viewing)
    .filter(({ kind }) => kind === 'revealed')
    .map(({ at, actor }) => ({ requestId: request._id, at, by: actor }))

/** Whole cases, newest first, after a mark. One call. */
export const casesOf = (where: object, after: Mark | null, limit: number): Promise<RequestDocument[]> =>
  newest<RequestDocument>('requests', where, 'createdAt', after, limit)

function newest<T>(collection: string, where: object, field: string, after: Mark | null, limit: number): Promise<T[]> {
  const beyond = after && _.or([{ [field]: _.lt(after.at) }, { [field]: after.at, _id: _.lt(after.id) }])
  const order: Array<[string, 'desc']> = [
    [field, 'desc'],
    ['_id', 'desc'],
  ]
  return list<T>(collection, beyond ? _.and([where, beyond]) : where, { order, limit })
}
