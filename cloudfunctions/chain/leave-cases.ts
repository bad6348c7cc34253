import { evolve } from '../core/request/evolve'
import { left, withoutHim } from '../core/request/leave'
import { isLegal } from '../core/request/lifecycle'
import { moves } from '../core/request/moves'
import type { RequestDocument } from '../core/request/stored'
import { calendar } from '../kit/calendar'
import { changesOf } from '../kit/cases'
import { _ } from '../kit/cloud'
import type { Mark } from '../kit/cursor'
import { byId, update } from '../kit/database'
import { deliver } from '../kit/outbox'
import { seal } from '../kit/seal'
import type { Context } from '../kit/serve'
import { casesOf, markOf } from './export-pages'

const BATCH = 20
/** Well within the function's own time; whoever has more asks again. */
const MOST_MILLISECONDS = 10_000
const MOST_TRIES = 3

/**
 * Takes the caller out of every case that he raised or joined: what nobody has in hand yet is withdrawn, the rest goes on without
 * him. `done` is false where there is more; `kept` of his own stay open. Two calls, three for each case withdrawn, one for any other.
 */
export async function leaveCases(context: Context): Promise<{ done: boolean; kept: number }> {
  const until = Date.now() + MOST_MILLISECONDS
  let kept = 0
  for (const place of ['reporter.openid', 'joiners.openid'])
    for (let after: Mark | null = null; ; ) {
      const batch: RequestDocument[] = await casesOf({ [place]: context.openid }, after, BATCH)
      for (const request of batch) {
        const open = Date.now() < until ? await leave(request, context) : null
        if (open === null) return { done: false, kept }
        if (open && place === 'reporter.openid') kept += 1
      }
      if (batch.length < BATCH) break
      after = markOf(batch.at(-1))
    }
  return { done: true, kept }
}

/** Whether the case is still open without him; null where somebody was always faster. */
async function leave(found: RequestDocument, context: Context): Promise<boolean | null> {
  let request: RequestDocument | null = found
  for (let tries = 0; request && tries < MOST_TRIES; tries++) {
    const after = await step(request, context)
    if (after) return after.open
    request = await byId<RequestDocument>('requests', found._id)
  }
  return request ? null : false
}

/** Read → decide → write if nobody was faster → tell; what was still to be told to him is taken off with it. */
async function step(found: RequestDocument, { openid, key, now }: Context): Promise<RequestDocument | null> {
  const his = Object.keys(found.notices).filter((id) => found.notices[id]?.openid === openid)
  const notices = Object.fromEntries(Object.entries(found.notices).filter(([id]) => !his.includes(id)))
  const evolved = evolve({ ...found, notices }, decided(found, { openid, now }), { now, key, seal, calendar })
  const taken = Object.fromEntries(his.map((id) => [`notices.${id}`, _.remove()]))
  const unmoved = { _id: found._id, version: found.version }
  if ((await update('requests', unmoved, { ...changesOf(found, evolved), ...taken })) === 0) return null
  await deliver(evolved.request, evolved.notices, now)
  return evolved.request
}

/** What was raised for somebody else is that person's, and is not withdrawn. */
function decided(request: RequestDocument, { openid, now }: Pick<Context, 'openid' | 'now'>) {
  const own = request.reporter.openid === openid && !request.onBehalf
  if (!own || !isLegal('withdraw', request)) return left(request, openid)
  const actor = { role: 'reporter' as const, openid }
  const withdrawn = moves.withdraw(
    request,
    { requestId: request._id },
    { now, calendar, openid, actor, post: null, posts: [] },
  )
  if ('refused' in withdrawn) return left(request, openid)
  return { ...withdrawn, changes: { ...withdrawn.changes, ...withoutHim(request, openid) } }
}
