import type { MatterLook, routes } from '../contract'
import { dateOf, dayOf } from '../core/calendar/working-time'
import { checkView } from '../core/item/check-view'
import type { CheckDocument } from '../core/item/stored'
import { workerOf } from '../core/matter/names'
import { matterPages } from '../core/matter/notice-table'
import type { MatterDocument } from '../core/matter/stored'
import { postFor } from '../core/permission/area-acts'
import { type MatterCapacity, matterCapacity } from '../core/permission/matter-acts'
import type { Caller } from '../core/permission/may-do'
import { MOST_REVEALS } from '../core/request/reveal'
import { Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { logCheckLook } from '../kit/check-looks'
import { byId } from '../kit/database'
import { openAddress, openForm } from '../kit/matter-seals'
import { logMatterLook, matterOf } from '../kit/matters'
import { counted, tellOverseer } from '../kit/reveal-count'
import { secretsOf } from '../kit/secrets'
import type { Context, UseCase } from '../kit/serve'
import { calledFor } from './access'

type Matters = typeof routes.matters

interface Looking {
  caller: Caller
  matter: MatterDocument
  capacity: MatterCapacity
}

/** Who looks, and by what right; whoever may not see the matter is not told that it exists. Two calls. */
async function lookingAt(matterId: string, what: MatterLook, { openid, now }: Context): Promise<Looking | Refused> {
  const [caller, matter] = await Promise.all([callerOf(openid, now), matterOf(matterId)])
  if (!matter || !matterCapacity(caller, 'matter', matter)) return refused({ code: 'matter.absent' })
  const capacity = matterCapacity(caller, what, matter)
  return capacity ? { caller, matter, capacity } : refused({ code: 'permission.denied', action: what })
}

/** Written down before anything is shown; one's own look is not. One call. */
async function logged({ matter, capacity }: Looking, what: MatterLook, { openid, now }: Context): Promise<void> {
  if (capacity.as === 'post') await logMatterLook(matter._id, { post: capacity.post, openid, what, now })
}

/** The filled form. Three calls. */
export const readForm: UseCase<Matters['readForm']> = async ({ matterId }, context) => {
  const looking = await lookingAt(matterId, 'readForm', context)
  if (looking instanceof Refused) return looking
  // Opened first: what could not be opened was not looked at.
  const answers = openForm(looking.matter)
  await logged(looking, 'readForm', context)
  return { fields: looking.matter.form?.fields ?? [], answers, filledAt: looking.matter.form?.at ?? null }
}

/** The papers shown for it; written in the check and in each kept paper too. At most six calls. */
export const readPapers: UseCase<Matters['readPapers']> = async ({ matterId }, context) => {
  const looking = await lookingAt(matterId, 'readPapers', context)
  if (looking instanceof Refused) return looking
  const { matter, capacity } = looking
  const check = matter.checkId === null ? null : await byId<CheckDocument>('checks', matter.checkId)
  // A check begun anew for another matter is that one's.
  if (!check || check.matterId !== matter._id) return { checkId: null, mayJudge: false, materials: [] }
  await logged(looking, 'readPapers', context)
  if (capacity.as === 'post') await logCheckLook(check, capacity.post, context.openid, context.now)
  const mine = check.openid === context.openid
  const judges = !mine && postFor(looking.caller, 'judgeMaterials', check) !== null
  const { mayJudge, materials } = checkView(check, { mine: false, mayJudge: judges, papers: [], now: context.now })
  return { checkId: check._id, mayJudge, materials }
}

/** Where the home visit goes, on that day alone. At most five calls. */
export const readAddress: UseCase<Matters['readAddress']> = async ({ matterId }, context) => {
  const looking = await lookingAt(matterId, 'readAddress', context)
  if (looking instanceof Refused) return looking
  const { matter, caller } = looking
  const today = dateOf(dayOf(context.now))
  const { visit } = matter
  const address = openAddress(matter)
  if (!visit || address === null || visit.date !== today)
    return refused({ code: 'matter.notToday', date: visit?.date ?? today })
  const { called, phone } = await contactOf(matter, caller)
  await logged(looking, 'readAddress', context)
  return { address, called, phone }
}

/** Name and number, so many an hour. At most seven calls. */
export const readContact: UseCase<Matters['readContact']> = async ({ matterId }, context) => {
  const looking = await lookingAt(matterId, 'readContact', context)
  if (looking instanceof Refused) return looking
  const { matter, caller, capacity } = looking
  if (capacity.as === 'post' && !(await withinHour(matter, capacity, context)))
    return refused({ code: 'reveal.tooMany', most: MOST_REVEALS })
  const contact = await contactOf(matter, caller)
  await logged(looking, 'readContact', context)
  return contact
}

async function withinHour(
  { areaPath, receiver, _id }: MatterDocument,
  { post }: Extract<MatterCapacity, { as: 'post' }>,
  { openid, now }: Context,
): Promise<boolean> {
  if (await counted(openid, now)) return true
  const page = `${matterPages.worker}?id=${_id}`
  await tellOverseer(workerOf(post, openid, ''), { areaPath, inCharge: receiver, page }, now)
  return false
}

/** Of a household on record, the number that was given for it; of family, that of who asked. Two calls. */
async function contactOf(matter: MatterDocument, caller: Caller) {
  const { applicant } = matter
  const owner = applicant.household?.householdId ?? applicant.openid
  if (owner === null) return { called: applicant.called, name: null, phone: null }
  const [called, { name, phone }] = await Promise.all([calledFor(matter, caller.openid), secretsOf(owner)])
  // What was written down of a member of the family is not his name.
  return { called, name: applicant.called === '' || applicant.household ? name : null, phone }
}
