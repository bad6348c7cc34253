import type { Instant, LocalDate, PostKind, WorkKind, WorkLog } from '../../contract'
import { MINUTE } from '../appointment/times'
import type { PostDocument } from '../chain/stored'
import type { Tiding } from '../notice/tiding'
import type { TicketRecord } from './stored'

/** Whose day's work is written down: desk workers and grid workers. */
export const loggedKinds = ['deskWorker', 'gridWorker'] as const satisfies readonly PostKind[]

export const isLogged = ({ kind }: { kind: PostKind }): boolean => (loggedKinds as readonly PostKind[]).includes(kind)

/** From half past five, when the day's work is over. */
export const DRAFTED_FROM = 17.5 * 60 * MINUTE

/** Collection `worklogs`, `_id` from openid and date: one day's work of one person. Once confirmed it is never written again. */
export interface WorkLogDocument {
  _id: string
  openid: string
  postId: string
  post: PostKind
  name: string
  areaName: string
  areaPath: string[]
  date: LocalDate
  day: number
  lines: WorkLog['lines']
  words: string | null
  state: 'drafted' | 'confirmed'
  draftedAt: Instant
  confirmedAt: Instant | null
  /** Over lines and words as they were confirmed. */
  seal: string | null
  key: string | null
  version: number
}

/** What somebody did on a day, each by what it was; nothing in it names who it was done for. */
export interface Facts {
  served: Array<Pick<TicketRecord, 'kind' | 'items' | 'calledAt' | 'endedAt'>>
  visits: string[]
  requests: string[]
  matters: string[]
}

const MOST_WHAT = 8

/** The same things counted together, the most frequent first. */
function grouped(words: readonly string[]): Array<{ words: string; count: number }> {
  const counts = new Map<string, number>()
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts]
    .map(([one, count]) => ({ words: one, count }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
    .slice(0, MOST_WHAT)
}

const line = (kind: WorkKind, words: readonly string[], count: number, minutes: number | null = null) => ({
  ...{ kind, count, minutes, what: grouped(words) },
})

/** A line for each kind of work that there was. */
export function linesOf({ served, visits, requests, matters }: Facts): WorkLog['lines'] {
  const items = (tickets: Facts['served']) => tickets.flatMap((ticket) => ticket.items.map(({ name }) => name))
  const booked = served.filter(({ kind }) => kind === 'booked')
  const minutes = served.reduce((sum, { calledAt, endedAt }) => sum + (calledAt === null ? 0 : endedAt - calledAt), 0)
  return [
    line('served', items(served), served.length, Math.round(minutes / MINUTE)),
    line('booked', items(booked), booked.length),
    line('visits', visits, visits.length),
    line('requests', requests, requests.length),
    line('matters', matters, matters.length),
  ].filter(({ count }) => count > 0)
}

type Worker = Pick<PostDocument, '_id' | 'kind' | 'openid' | 'name' | 'areaName' | 'areaPath'>

/** A log as it is drafted. */
export const draftOf = (
  worker: Worker,
  { _id, date, day, lines, now }: Pick<WorkLogDocument, '_id' | 'date' | 'day' | 'lines'> & { now: Instant },
): WorkLogDocument => ({
  ...{ _id, openid: worker.openid, postId: worker._id, post: worker.kind, name: worker.name },
  ...{ areaName: worker.areaName, areaPath: worker.areaPath, date, day, lines },
  ...{ words: null, state: 'drafted', draftedAt: now, confirmedAt: null, seal: null, key: null, version: 1 },
})

/** A log as it is read. */
export const logView = (log: WorkLogDocument, openid: string): WorkLog => ({
  ...{ logId: log._id, date: log.date, state: log.state, name: log.name, post: log.post, areaName: log.areaName },
  ...{ lines: log.lines, words: log.words, draftedAt: log.draftedAt, confirmedAt: log.confirmedAt },
  mine: log.openid === openid,
})

export const logPage = (date: LocalDate): string => `packages/centre/log/index?date=${date}`

const units = { served: '人', booked: '人', visits: '户', requests: '件', matters: '件' } as const satisfies Record<
  WorkKind,
  string
>
const names = {
  served: '窗口接待',
  booked: '其中预约',
  visits: '走访',
  requests: '诉求',
  matters: '办件',
} as const satisfies Record<WorkKind, string>

/** That a day's log is there to be confirmed. */
export const draftedTiding = ({ openid, date, lines }: WorkLogDocument, now: Instant): Tiding => ({
  id: `log ${date}`,
  ...{ openid, kind: 'worklog', at: now, push: null, page: logPage(date) },
  title: '今天的工作日志写好了',
  words: `${lines.map(({ kind, count }) => `${names[kind]} ${count} ${units[kind]}`).join('，')}。看一眼，点“确认”就存档。`,
})
