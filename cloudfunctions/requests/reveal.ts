import { householdId, type OutputOf, type routes } from '../contract'
import type { PersonDocument } from '../core/chain/stored'
import { casePages } from '../core/notice/for'
import { capacityFor } from '../core/permission/may-do'
import { evolve } from '../core/request/evolve'
import { isRevealable, MOST_REVEALS, revealed } from '../core/request/reveal'
import type { RequestDocument } from '../core/request/stored'
import { refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { store } from '../kit/cases'
import { byId } from '../kit/database'
import { counted, tellOverseer } from '../kit/reveal-count'
import { seal } from '../kit/seal'
import { secretsOf } from '../kit/secrets'
import type { Context, UseCase } from '../kit/serve'
import { actingAs } from './capacity'
import { isDone } from './done'

type Reveal = typeof routes.requests.reveal
const MOST_TRIES = 3

/** The reporter's name and phone for who works on the case; written into its chain before they are shown. At most seven calls. */
export const reveal: UseCase<Reveal> = async ({ requestId }, context) => {
  const { openid, key, now } = context
  let hasCounted = false
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [caller, request] = await Promise.all([callerOf(openid, now), byId<RequestDocument>('requests', requestId)])
    // Whoever may not see a case is not told that it exists.
    if (!request || !capacityFor(caller, 'detail', request)) return refused({ code: 'request.absent' })
    const capacity = capacityFor(caller, 'reveal', request)
    if (capacity?.as !== 'post') return refused({ code: 'permission.denied', action: 'reveal' })
    if (isDone(request, openid, key)) return { ...(await reporterOf(request)), version: request.version }
    if (!isRevealable(request)) return refused({ code: 'move.illegal', action: 'reveal', state: request.state })
    const acting = actingAs(capacity, openid)
    if (!hasCounted && !(await counted(openid, now))) {
      const page = `${casePages.post}?id=${request._id}`
      if (acting.post) await tellOverseer(acting.post, { ...request, page }, now)
      return refused({ code: 'reveal.tooMany', most: MOST_REVEALS })
    }
    hasCounted = true
    // Read first: what could not be opened was not looked at.
    const found = await reporterOf(request)
    const logged = await log(request, revealed(acting.actor), context)
    if (logged) return { ...found, version: logged.version }
  }
  return refused({ code: 'server.busy' })
}

async function log(request: RequestDocument, decision: ReturnType<typeof revealed>, { now, key }: Context) {
  const evolved = evolve(request, decision, { now, key, seal, calendar })
  return (await store(request, evolved)) ? evolved.request : null
}

/** On behalf of somebody, the person recorded: never the head who wrote it down. Two calls, at most one on behalf. */
async function reporterOf({ reporter, onBehalf }: RequestDocument): Promise<Omit<OutputOf<Reveal>, 'version'>> {
  if (onBehalf) {
    const { called, door, unitId } = onBehalf
    // Of a household on record, the number that was given for it.
    const kept = unitId && door ? await secretsOf(householdId(unitId, door)) : null
    return { onBehalf: true, called, name: kept?.name ?? called, phone: kept?.phone ?? null, door: door ?? null }
  }
  const [person, { name, phone }] = await Promise.all([
    byId<PersonDocument>('people', reporter.openid, { called: true }),
    secretsOf(reporter.openid),
  ])
  return { onBehalf: false, called: person?.called ?? '', name, phone, door: null }
}
