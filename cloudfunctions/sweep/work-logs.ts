import type { Instant } from '../contract'
import { dateOf, dayOf, isWorkingDay, startOfDay } from '../core/calendar/working-time'
import type { PostDocument } from '../core/chain/stored'
import {
  DRAFTED_FROM,
  draftedTiding,
  draftOf,
  isLogged,
  linesOf,
  loggedKinds,
  type WorkLogDocument,
} from '../core/queue/worklog'
import { calendar } from '../kit/calendar'
import { _ } from '../kit/cloud'
import { byId, insertOnce, list, update } from '../kit/database'
import { logIdOf } from '../kit/ids'
import { tellEach } from '../kit/tell'
import { workFacts } from '../kit/work-facts'
import type { Swept } from './batches'
import { warn } from './warn'

/** Workers at once. */
const BATCH = 40
const TOGETHER = 8
const MOST_MILLISECONDS = 20_000
const MARK = 'workLogs'
/** Whoever cannot be drafted in so many minutes holds up nobody else: he has his log when he asks for it. */
const MOST_TRIES = 5

interface Mark {
  _id: string
  date: string
  after: string
  done: boolean
  /** How often this portion has been tried. */
  tries?: number
  version: number
}

/** The day that this instance knows to be done. */
let done = ''

/**
 * After half past five on a working day drafts the log of everybody who did something that day, worker after worker by a mark that moves
 * on only when they are written: who dies in between is made good, and two at once draft nobody twice.
 */
export async function sweepWorkLogs(clock: () => Instant): Promise<Swept> {
  const swept = { found: 0, done: 0, failed: 0 }
  const [started, day] = [Date.now(), dayOf(clock())]
  const date = dateOf(day)
  if (done === date || clock() < startOfDay(day) + DRAFTED_FROM || !isWorkingDay(calendar, day)) return swept
  while (Date.now() - started < MOST_MILLISECONDS) {
    const mark = await markOf(date)
    if (mark.date > date || (mark.date === date && mark.done)) {
      done = date
      return swept
    }
    const after = mark.date === date ? mark.after : ''
    const posts = await workersAfter(after)
    const failed = await allDrafted(posts, day, clock)
    swept.found += posts.length
    swept.done += posts.length - failed
    swept.failed += failed
    const tries = mark.date === date && mark.after === after ? (mark.tries ?? 0) + 1 : 1
    const again = failed > 0 && tries < MOST_TRIES
    const moved = again
      ? { date, after, done: false, tries }
      : { date, after: posts.at(-1)?._id ?? after, done: posts.length < BATCH, tries: 0 }
    await update('sweeps', { _id: MARK, version: mark.version }, { ...moved, version: mark.version + 1 })
    if (again) return swept
  }
  return swept
}

/** How many could not be drafted. */
async function allDrafted(posts: readonly PostDocument[], day: number, clock: () => Instant): Promise<number> {
  let failed = 0
  for (let next = 0; next < posts.length; next += TOGETHER)
    await Promise.all(
      posts.slice(next, next + TOGETHER).map((post) =>
        drafted(post, day, clock()).catch((error) => {
          failed += 1
          warn(post._id, error)
        }),
      ),
    )
  return failed
}

async function markOf(date: string): Promise<Mark> {
  const begun = { _id: MARK, date, after: '', done: false, version: 1 }
  const known = await byId<Mark>('sweeps', MARK)
  if (known) return known
  await insertOnce('sweeps', begun)
  return (await byId<Mark>('sweeps', MARK)) ?? begun
}

const workersAfter = (after: string): Promise<PostDocument[]> =>
  list<PostDocument>(
    'posts',
    {
      areaKind: _.in(['district', 'street', 'lane', 'grid']),
      kind: _.in([...loggedKinds]),
      until: null,
      _id: _.gt(after),
    },
    { order: [['_id', 'asc']], limit: BATCH },
  )

/** Nothing done is nothing to be confirmed. Who holds several posts has one log, under the first of them. */
async function drafted(post: PostDocument, day: number, now: Instant): Promise<void> {
  const held = await list<PostDocument>('posts', { openid: post.openid, until: null })
  const posts = held.filter(isLogged).map(({ _id, kind, areaId }) => ({ postId: _id, kind, areaId }))
  const lines = linesOf(await workFacts({ openid: post.openid, posts }, day))
  if (lines.length === 0) return
  const date = dateOf(day)
  const log = draftOf(post, { _id: logIdOf(post.openid, date), date, day, lines, now })
  const isNew = await insertOnce('worklogs', log)
  const known = isNew ? log : await byId<WorkLogDocument>('worklogs', log._id)
  if (known?.state === 'drafted') await tellEach([draftedTiding(known, now)])
}
