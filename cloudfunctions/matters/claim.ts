import type { OutputOf, routes } from '../contract'
import { CLAIM_LASTS, claimed, isUnclaimed, stillGood, unclaimable } from '../core/matter/claim'
import { evolveMatter } from '../core/matter/evolve'
import { publicly, workerOf } from '../core/matter/names'
import { matterPages } from '../core/matter/notice-table'
import type { MatterDocument } from '../core/matter/stored'
import { matterCapacity } from '../core/permission/matter-acts'
import { refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { drawnCode } from '../kit/code'
import { byId, list, update } from '../kit/database'
import { drawnClaim } from '../kit/ids'
import { matterOf, storeMatter } from '../kit/matters'
import { deliver } from '../kit/outbox'
import { seal } from '../kit/seal'
import type { Context, UseCase } from '../kit/serve'
import { type Tried, untilWritten } from '../kit/tries'
import { movedOn, shownTo } from './access'

type Matters = typeof routes.matters

/** The code of a matter that nobody has on a phone. Of two desks at once both show the same. At most four calls. */
export const showCode: UseCase<Matters['showCode']> = async ({ matterId }, { openid, now }) => {
  const [caller, matter] = await Promise.all([callerOf(openid, now), matterOf(matterId)])
  const capacity = matter && matterCapacity(caller, 'showCode', matter)
  if (!matter || (!capacity && !matterCapacity(caller, 'matter', matter))) return refused({ code: 'matter.absent' })
  if (capacity?.as !== 'post') return refused({ code: 'permission.denied', action: 'showCode' })
  if (!isUnclaimed(matter)) return refused({ code: 'matter.state', action: 'showCode', state: matter.state })
  const claim = stillGood(matter, now) ?? (await drawn(matter, publicly(workerOf(capacity.post, openid, '')), now))
  if (!claim) return refused({ code: 'server.busy' })
  return { code: claim.code, until: claim.until, image: await drawnCode(matterPages.claim, claim.code) }
}

type Claim = NonNullable<MatterDocument['claim']>

/** A new code beside the version; where another desk was faster, its code. Two calls at most. */
async function drawn({ _id, claim }: MatterDocument, by: Claim['by'], now: number): Promise<Claim | null> {
  const fresh: Claim = { code: drawnClaim(), until: now + CLAIM_LASTS, by }
  const unchanged = { _id, 'applicant.openid': null, 'claim.code': claim?.code ?? null }
  if ((await update('matters', unchanged, { claim: _.set(fresh) })) === 1) return fresh
  return (await matterOf(_id))?.claim ?? null
}

/** Which matter a code stands for. At most three calls. */
export const coded: UseCase<Matters['coded']> = async ({ code }, context) => {
  const { openid, now } = context
  const [caller, matter] = await Promise.all([callerOf(openid, now), underCode(code)])
  if (!matter) return refused({ code: 'code.absent' })
  const failure = unclaimable(matter, caller, now)
  // What has ended meanwhile is nobody's to take any more.
  if (failure) return refused(failure.code === 'matter.state' ? { code: 'code.absent' } : failure)
  const { title, centreName, receiver, applicant, claim } = matter
  const mine = applicant.openid === openid
  return {
    ...{ matterId: mine ? matter._id : null, title, centreName, receiver: receiver.name },
    ...{ called: applicant.called, until: claim?.until ?? now },
  }
}

const underCode = async (code: string): Promise<MatterDocument | null> =>
  (await list<MatterDocument>('matters', { 'claim.code': code }, { limit: 1 }))[0] ?? null

/** The matter becomes the caller's. At most seven calls, three more for each try after another's move. */
export const claim: UseCase<Matters['claim']> = ({ code }, context) => untilWritten(() => once(code, context), movedOn)

async function once(
  code: string,
  { openid, key, now }: Context,
): Promise<Tried<OutputOf<Matters['claim']>, MatterDocument>> {
  const [caller, matter, person] = await Promise.all([
    callerOf(openid, now),
    underCode(code),
    byId<{ called: string }>('people', openid, { called: true }),
  ])
  if (!matter) return refused({ code: 'code.absent' })
  const failure = unclaimable(matter, caller, now)
  if (failure) return refused(failure)
  if (matter.applicant.openid === openid) return { view: await shownTo(caller, matter, now) }
  const evolved = evolveMatter(matter, claimed(matter, openid, person?.called ?? ''), { now, key, seal, calendar })
  if (!(await storeMatter(matter, evolved))) return { raced: matter }
  await deliver(evolved.after, evolved.notices, now, 'matters')
  return { view: await shownTo(caller, evolved.after, now) }
}
