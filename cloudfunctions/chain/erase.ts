import { householdId, type routes } from '../contract'
import type { PersonDocument } from '../core/chain/stored'
import { evolve } from '../core/request/evolve'
import { isLegal } from '../core/request/lifecycle'
import { moves } from '../core/request/moves'
import type { RequestDocument } from '../core/request/stored'
import { calendar } from '../kit/calendar'
import { forgetCare } from '../kit/care'
import { store } from '../kit/cases'
import type { Mark } from '../kit/cursor'
import { byId, remove } from '../kit/database'
import { eraseItems } from '../kit/item-traces'
import { deliver } from '../kit/outbox'
import { seal } from '../kit/seal'
import type { Context, UseCase } from '../kit/serve'
import { transaction } from '../kit/transaction'
import { casesOf, markOf } from './export-pages'
import { leave } from './homes/moving'

const BATCH = 20
/** Well within the function's own time; whoever has more open asks again. */
const MOST_MILLISECONDS = 10_000
const MOST_TRIES = 3

/**
 * Deletes the caller. His cases come first, so that a death half way leaves somebody who can ask again; what is left of him
 * afterwards stands in docs/decisions/004. Fifteen calls, four for each home, three for each case withdrawn, and a transaction for each
 * entry in the ledger of special groups.
 */
export const erase: UseCase<typeof routes.chain.erase> = async (_input, context) => {
  const { done, kept } = await withdrawn(context)
  if (!done) return { done, kept }
  const { openid, now } = context
  await eraseItems(openid, now)
  await leaveHomes(openid, now)
  await Promise.all([
    remove('messages', { openid }),
    remove('looks', { of: openid }),
    remove('acceptances', { _id: openid }),
    remove('secrets', { _id: openid }),
    forgetCare(openid, context.now),
  ])
  await remove('people', { _id: openid })
  return { done, kept }
}

/** Takes him out of every household he lives in. One call, four for each home. */
async function leaveHomes(openid: string, now: number): Promise<void> {
  const person = await byId<PersonDocument>('people', openid)
  for (const { unitId, door } of person?.homes ?? [])
    if (door !== null) await transaction((documents) => leave(documents, householdId(unitId, door), openid, now))
}

/** Withdraws what nobody has in hand yet; how many stay open. */
async function withdrawn(context: Context): Promise<{ done: boolean; kept: number }> {
  const started = Date.now()
  const open = { 'reporter.openid': context.openid, open: true }
  let kept = 0
  for (let after: Mark | null = null; ; ) {
    const batch: RequestDocument[] = await casesOf(open, after, BATCH)
    for (const request of batch) {
      if (Date.now() - started > MOST_MILLISECONDS) return { done: false, kept }
      if (!(await letGo(request, context))) kept += 1
    }
    if (batch.length < BATCH) return { done: true, kept }
    after = markOf(batch.at(-1))
  }
}

/** True where the case is no longer open. What was raised for somebody else is that person's and stays. */
async function letGo(found: RequestDocument, context: Context): Promise<boolean> {
  let request: RequestDocument | null = found
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (!request?.open) return true
    if (request.onBehalf || !isLegal('withdraw', request)) return false
    if (await withdraw(request, context)) return true
    request = await byId<RequestDocument>('requests', found._id)
  }
  return false
}

async function withdraw(request: RequestDocument, { openid, key, now }: Context): Promise<boolean> {
  const actor = { role: 'reporter' as const, openid }
  const decided = moves.withdraw(
    request,
    { requestId: request._id },
    { now, calendar, openid, actor, post: null, posts: [] },
  )
  if ('refused' in decided) return false
  const evolved = evolve(request, decided, { now, key, seal, calendar })
  if (!(await store(request, evolved))) return false
  await deliver(evolved.request, evolved.notices, now)
  return true
}
