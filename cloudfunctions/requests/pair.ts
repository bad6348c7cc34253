import type { OutputOf, routes } from '../contract'
import { type Caller, capacityFor } from '../core/permission/may-do'
import { evolve } from '../core/request/evolve'
import { isLegal } from '../core/request/lifecycle'
import { merged, split as splitOf } from '../core/request/merge'
import type { PairedMove } from '../core/request/moves'
import type { RequestDocument } from '../core/request/stored'
import { viewOf } from '../core/request/view'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { changesOf } from '../kit/cases'
import { byId } from '../kit/database'
import { deliver } from '../kit/outbox'
import { seal } from '../kit/seal'
import type { Context, UseCase } from '../kit/serve'
import { transaction } from '../kit/transaction'
import { actingAs } from './capacity'
import { isDone } from './done'

type Output = OutputOf<(typeof routes.requests)['merge']>
type Input = { requestId: string; version?: number | undefined; into?: string | undefined }

/** Merging and splitting change two cases: both or neither. */
export const merge: UseCase<(typeof routes.requests)['merge']> = (input, context) => paired('merge', input, context)
export const split: UseCase<(typeof routes.requests)['split']> = (input, context) => paired('split', input, context)

async function paired(name: PairedMove, input: Input, context: Context): Promise<Output | Refused> {
  const { openid, now } = context
  const [caller, seen] = await Promise.all([callerOf(openid, now), byId<RequestDocument>('requests', input.requestId)])
  const masterId = input.into ?? seen?.master
  if (!seen || !capacityFor(caller, 'detail', seen)) return refused({ code: 'request.absent' })
  if (isDone(seen, openid, context.key)) return viewOf(seen, { openid, now, calendar })
  if (!masterId) return refused({ code: 'move.illegal', action: name, state: seen.state })
  const made = await transaction(async (documents) => {
    const child = await documents.get<RequestDocument>('requests', input.requestId)
    const master = await documents.get<RequestDocument>('requests', masterId)
    const decided = decide(name, { child, master, caller, input, context })
    if (decided instanceof Refused) return decided
    const both = { child: evolveBy(child, decided.child, context), master: evolveBy(master, decided.master, context) }
    await documents.update('requests', input.requestId, changesOf(child as RequestDocument, both.child))
    await documents.update('requests', masterId, changesOf(master as RequestDocument, both.master))
    return both
  })
  if (made instanceof Refused) return made
  await deliver(made.child.request, made.child.notices, now)
  await deliver(made.master.request, made.master.notices, now)
  return viewOf(made.child.request, { openid, now, calendar })
}

interface Question {
  child: RequestDocument | null
  master: RequestDocument | null
  caller: Caller
  input: Input
  context: Context
}

function decide(name: PairedMove, { child, master, caller, input, context }: Question) {
  if (!child || !master || !capacityFor(caller, 'detail', master)) return refused({ code: 'request.absent' })
  const capacity = capacityFor(caller, name, child)
  if (!capacity || !capacityFor(caller, name, master)) return refused({ code: 'permission.denied', action: name })
  if (input.version !== undefined && input.version !== child.version)
    return refused({ code: 'request.moved', state: child.state, version: child.version })
  if (!isLegal(name, child)) return refused({ code: 'move.illegal', action: name, state: child.state })
  const { actor } = actingAs(capacity, context.openid)
  const decided = name === 'merge' ? merged(child, master, actor, context.now) : splitOf(child, master, actor)
  return 'refused' in decided ? refused(decided.refused) : decided
}

const evolveBy = (request: RequestDocument | null, decision: Parameters<typeof evolve>[1], { now, key }: Context) =>
  evolve(request as RequestDocument, decision, { now, key, seal, calendar })
