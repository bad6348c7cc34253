import type { Instant, routes } from '../contract'
import { dateOf, dayNumber, dayOf } from '../core/calendar/working-time'
import type { HeldPost } from '../core/permission/may-do'
import { draftOf, isLogged, linesOf, logView, type WorkLogDocument } from '../core/queue/worklog'
import { actingIn } from '../kit/acting'
import { Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { byId, countOf, insertOnce, update } from '../kit/database'
import { logIdOf } from '../kit/ids'
import { seal } from '../kit/log-seal'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'
import { workFacts } from '../kit/work-facts'

type Queue = typeof routes.queue
/** A day may be confirmed for so long after it; then it stays as it was drafted. */
const OPEN_DAYS = 31

/** A day that is still to come, or long past, has no log to be made. */
const isNear = (date: string, now: Instant) => dayNumber(date) <= dayOf(now) && dayNumber(date) > dayOf(now) - OPEN_DAYS

/** Posts of his own by which he keeps a log, the one that it is filed under first. */
const logged = (posts: readonly HeldPost[]): HeldPost[] =>
  posts.filter((post) => !post.deputy && isLogged(post)).sort((a, b) => (a.postId < b.postId ? -1 : 1))

/** The caller's day as the facts say now; null where nothing is kept of him. Five calls. */
async function drafted(openid: string, date: string, now: Instant): Promise<WorkLogDocument | null> {
  const posts = logged((await callerOf(openid, now)).posts)
  const [post] = posts
  if (!post || !isNear(date, now)) return null
  const day = dayNumber(date)
  const lines = linesOf(await workFacts({ openid, posts }, day))
  const held = { ...post, _id: post.postId, openid, areaPath: [...post.areaPath] }
  return draftOf(held, { _id: logIdOf(openid, date), date, day, lines, now })
}

/** One call where it is closed, six where it is not: then it is counted as it stands. */
export const log: UseCase<Queue['log']> = async ({ date }, { openid, now }) => {
  const known = await byId<WorkLogDocument>('worklogs', logIdOf(openid, date))
  if (known?.state === 'confirmed') return logView(known, openid)
  // Facts move on: a day that is over is as it was drafted then.
  if (known && date !== dateOf(dayOf(now))) return logView(known, openid)
  const fresh = await drafted(openid, date, now)
  if (known) return logView(fresh ? { ...known, lines: fresh.lines } : known, openid)
  return fresh && (fresh.lines.length > 0 || date === dateOf(dayOf(now)))
    ? logView(fresh, openid)
    : refused({ code: 'log.absent' })
}

/** Counted once more, and closed. Seven calls. */
export const confirmLog: UseCase<Queue['confirmLog']> = async ({ date, words }, { openid, key, now }) => {
  const label = await refusedContent(openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const known = await byId<WorkLogDocument>('worklogs', logIdOf(openid, date))
  const closed = known && answerFor(known, openid, key)
  if (closed) return closed
  const fresh = known && date !== dateOf(dayOf(now)) ? null : await drafted(openid, date, now)
  const draft = known ? { ...known, lines: fresh?.lines ?? known.lines } : fresh
  if (!draft) return refused({ code: 'log.absent' })
  const said = { lines: draft.lines, words: words ?? null, confirmedAt: now }
  const after: WorkLogDocument = {
    ...draft,
    ...said,
    state: 'confirmed',
    key,
    seal: seal(draft, said),
    version: draft.version + 1,
  }
  const written = known
    ? (await update('worklogs', { _id: known._id, state: 'drafted', version: known.version }, closing(after))) === 1
    : await insertOnce('worklogs', after)
  if (written) return logView(after, openid)
  const newest = await byId<WorkLogDocument>('worklogs', draft._id)
  return (newest && answerFor(newest, openid, key)) ?? refused({ code: 'server.busy' })
}

/** What a closed log answers: itself to who closed it with this key, to anybody else that it is closed. */
function answerFor(known: WorkLogDocument, openid: string, key: string) {
  if (known.state !== 'confirmed') return null
  return known.key === key
    ? logView(known, openid)
    : refused({ code: 'log.confirmed', at: known.confirmedAt ?? known.draftedAt })
}

const closing = ({ lines, words, confirmedAt, seal: sealed, key, version }: WorkLogDocument) => ({
  ...{ lines: _.set(lines), words, confirmedAt, seal: sealed, key, version, state: 'confirmed' },
})

/** One call. */
export const logs: UseCase<Queue['logs']> = async ({ cursor, limit }, { openid }) => {
  const page = await paged<WorkLogDocument>({
    ...{ collection: 'worklogs', where: { openid }, by: 'day', direction: 'desc', cursor, limit },
  })
  return page instanceof Refused ? page : { items: page.items.map((one) => logView(one, openid)), next: page.next }
}

/** Five calls at most. */
export const teamLogs: UseCase<Queue['teamLogs']> = async ({ areaId, date, cursor, limit }, { openid, now }) => {
  const acting = await actingIn(await callerOf(openid, now), 'workLogs', areaId, now)
  if (acting instanceof Refused) return acting
  const where = { areaPath: acting.place.areaId, date }
  const [page, confirmed, all] = await Promise.all([
    paged<WorkLogDocument>({ collection: 'worklogs', where, by: 'draftedAt', direction: 'asc', cursor, limit }),
    countOf('worklogs', { ...where, state: 'confirmed' }),
    countOf('worklogs', where),
  ])
  if (page instanceof Refused) return page
  const items = page.items.map((one) => logView(one, openid))
  return { items, confirmed, drafted: all - confirmed, next: page.next }
}
