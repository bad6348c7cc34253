import { withQuestion } from '../core/item/asked'
import { openedCheck } from '../core/item/check'
import type { CheckDocument } from '../core/item/stored'
import { takesPapers } from '../core/matter/lifecycle'
import type { MatterDocument } from '../core/matter/stored'
import { matterCapacity } from '../core/permission/matter-acts'
import { type Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { byId, list, update } from '../kit/database'
import { checkIdFor, checkIdOfMatter } from '../kit/ids'
import { itemList } from '../kit/item-list'
import { matterOf } from '../kit/matters'
import type { Context } from '../kit/serve'
import { begun, changedCheck } from './check-access'

/**
 * The check of a matter's papers, for who asked for the matter: the one it has, one of his own that is for nothing yet, or a new one. The
 * matter knows of it, and what was asked for since stands in it. At most nine calls.
 */
export async function checkForMatter(matterId: string, context: Context): Promise<CheckDocument | Refused> {
  const [caller, matter] = await Promise.all([callerOf(context.openid, context.now), matterOf(matterId)])
  // Whoever may not see a matter is not told that it exists.
  if (!matter || !matterCapacity(caller, 'matter', matter)) return refused({ code: 'matter.absent' })
  if (!matterCapacity(caller, 'showPapers', matter)) return refused({ code: 'permission.denied', action: 'openCheck' })
  if (!takesPapers(matter)) return refused({ code: 'matter.state', action: 'showPapers', state: matter.state })
  const check = await standing(matter, context)
  if (!check) return refused({ code: 'server.busy' })
  // Beside the version: no move depends on it. Of two at once both name the same.
  if (matter.checkId !== check._id)
    await update('matters', { _id: matterId, checkId: matter.checkId }, { checkId: check._id })
  return check
}

/** How often a check is read anew when something is shown in it between our reading and our writing. */
const MOST_TRIES = 3

/** Its check as it stands, with whoever acts for the applicant as its holder; null where others were faster each time. Four calls, two for each more try. */
async function standing(matter: MatterDocument, context: Context): Promise<CheckDocument | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const known = await knownFor(matter, context.openid)
    if (!known || known.closedAt !== null) return begun(known, await fresh(matter, known, context))
    const changes = changesFor(known, matter, context)
    if (Object.keys(changes).length === 0) return known
    if (await changedCheck(known, context.key, changes))
      return { ...known, ...changes, key: context.key, version: known.version + 1 }
  }
  return null
}

const changesFor = (
  check: CheckDocument,
  matter: MatterDocument,
  { openid, now }: Context,
): Partial<CheckDocument> => ({
  ...withQuestion(check, matter.question, now),
  ...(check.matterId === matter._id ? {} : { matterId: matter._id }),
  ...(check.openid === openid ? {} : { openid }),
})

/** What it has, else what he has shown already, else what was begun for it. One call. */
async function knownFor({ _id, checkId, items, applicant }: MatterDocument, openid: string) {
  const own = checkIdFor(
    openid,
    items.map(({ code }) => code),
  )
  const made = checkIdOfMatter(_id)
  const found = await list<CheckDocument>('checks', { _id: _.in([...new Set([checkId ?? made, own, made])]) })
  const himself = applicant.openid === openid && applicant.household === null && applicant.called === ''
  return (
    found.find((one) => one._id === checkId && one.matterId === _id) ??
    found.find((one) => one._id === own && himself && one.matterId === null && one.closedAt === null) ??
    found.find((one) => one._id === made) ??
    null
  )
}

/** One call or two. */
async function fresh(
  matter: MatterDocument,
  known: CheckDocument | null,
  { openid, key, now }: Context,
): Promise<CheckDocument> {
  const { applicant, areaId, areaPath, first } = matter
  const behalf = applicant.household !== null || applicant.called !== ''
  const [{ listed }, person] = await Promise.all([
    itemList(now),
    behalf ? null : byId<{ called: string }>('people', openid, { called: true }),
  ])
  const codes = new Set(matter.items.map(({ code }) => code))
  const made = openedCheck({
    ...{ _id: known?._id ?? checkIdOfMatter(matter._id), openid, key, now },
    items: listed.flatMap(({ item }) => (codes.has(item.code) ? [item] : [])),
    called: behalf ? applicant.called : (person?.called ?? ''),
    desk: { areaId, areaPath, areaName: first.areaName },
    ...{ bookingId: null, matterId: matter._id, behalf },
  })
  const items = matter.items.map(({ code, name }) => ({ code, name }))
  return { ...made, items, ...withQuestion(made, matter.question, now) }
}
