import { type CarePerson, householdId, type routes } from '../contract'
import { emptyHousehold } from '../core/chain/household'
import type { HouseholdDocument } from '../core/chain/stored'
import { postFor } from '../core/permission/area-acts'
import type { HeldPost } from '../core/permission/may-do'
import { entryOf, MOST_ENTRIES, REVIEW } from '../core/visit/care'
import type { CareDocument } from '../core/visit/stored'
import { actingAtUnit } from '../kit/acting'
import { Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { endCare } from '../kit/care'
import { openedPerson, sealedPerson } from '../kit/care-document'
import { refusedContent } from '../kit/content'
import { byId, update } from '../kit/database'
import { idFor, mateIdFor } from '../kit/ids'
import type { UseCase } from '../kit/serve'
import { transaction } from '../kit/transaction'
import { refOfPost } from './insight'

/** What is checked by WeChat: the words, never who it is about. */
const wordsIn = ({ words, contact }: CarePerson) => [words, contact]

/** Writes somebody down, and marks the household, both or neither; the same key once. Two calls and a transaction of two documents. */
export const careAdd: UseCase<typeof routes.visits.careAdd> = async (input, { openid, key, now }) => {
  const { unitId, door, person, basis, resident } = input
  const label = await refusedContent(openid, ...wordsIn(person))
  if (label !== null) return refused({ code: 'content.refused', label })
  const acting = await actingAtUnit(await callerOf(openid, now), 'care', unitId, now)
  if (acting instanceof Refused) return acting
  const { unit, post } = acting
  const [careId, home] = [idFor(openid, `care ${key}`), householdId(unitId, door)]
  const by = refOfPost(post, openid)
  return transaction(async (documents) => {
    const known = await documents.get<CareDocument>('care', careId)
    if (known) return { careId, version: known.version }
    const household = await documents.get<HouseholdDocument>('households', home)
    const entries = household?.careEntries ?? 0
    if (entries >= MOST_ENTRIES) return refused({ code: 'care.full', most: MOST_ENTRIES })
    const mate = household?.people.find((one) => one.confirmed && mateIdFor(home, one.openid) === resident)
    const entry = entryOf({ careId, unit, door, householdId: home, openid: mate?.openid ?? null, basis, by, now })
    await documents.set('care', { ...entry, ...sealedPerson(careId, person) })
    const marked = { care: true, careEntries: entries + 1, updatedAt: now }
    if (household) await documents.update('households', home, marked)
    else await documents.set('households', { ...emptyHousehold(unit, door, now), ...marked })
    return { careId, version: entry.version }
  })
}

/** An open entry, and the post through which the caller cares for it. Two calls. */
async function cared(
  careId: string,
  openid: string,
  now: number,
): Promise<{ entry: CareDocument; post: HeldPost } | Refused> {
  const [caller, entry] = await Promise.all([callerOf(openid, now), byId<CareDocument>('care', careId)])
  const post = entry && postFor(caller, 'care', { areaId: entry.unitId, areaPath: entry.areaPath })
  // Whoever may not see an entry is not told that there is one.
  return entry && post ? { entry, post } : refused({ code: 'care.absent' })
}

/** Puts an entry right; whoever reads it anew says by that that it still holds. Three calls. */
export const careChange: UseCase<typeof routes.visits.careChange> = async (input, { openid, now }) => {
  const { careId, version, person, basis } = input
  const label = await refusedContent(openid, ...wordsIn(person))
  if (label !== null) return refused({ code: 'content.refused', label })
  const found = await cared(careId, openid, now)
  if (found instanceof Refused) return found
  const { entry } = found
  if (!entry.open) return refused({ code: 'care.absent' })
  // Sent again by a phone that never heard the answer.
  if (entry.version === version + 1 && isSame(openedPerson(entry), person) && entry.basis === basis)
    return { careId, version: entry.version }
  if (entry.version !== version) return refused({ code: 'care.moved', version: entry.version })
  const changes = {
    ...sealedPerson(careId, person),
    basis,
    reviewAt: now + REVIEW,
    version: version + 1,
    updatedAt: now,
  }
  const done = await update('care', { _id: careId, version, open: true }, changes)
  return done === 1 ? { careId, version: version + 1 } : refused({ code: 'care.moved', version: version + 1 })
}

const isSame = (one: CarePerson | null, other: CarePerson) =>
  one !== null && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
const sorted = (person: CarePerson) => Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1))

/** Ends an entry; ended twice it stays as it ended first. Two calls and a transaction of two documents. */
export const careEnd: UseCase<typeof routes.visits.careEnd> = async ({ careId, why }, { openid, now }) => {
  const found = await cared(careId, openid, now)
  if (found instanceof Refused) return found
  const { entry, post } = found
  if (entry.until !== null) return { careId, until: entry.until }
  const ended = await endCare(careId, { by: refOfPost(post, openid), why }, now)
  if (ended) return { careId, until: now }
  return { careId, until: (await byId<CareDocument>('care', careId))?.until ?? now }
}
