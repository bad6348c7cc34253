import { type HouseholdPlace, householdId, type OutputOf, type routes } from '../../contract'
import { marked } from '../../core/chain/homes'
import { voucherOf, withConfirmed, withoutMate } from '../../core/chain/household'
import { matesOf } from '../../core/chain/mates'
import type { HouseholdDocument, Housemate, PersonDocument } from '../../core/chain/stored'
import type { HomeTiding } from '../../core/chain/tidings'
import { quietUntil } from '../../core/notice/quiet'
import { postFor } from '../../core/permission/area-acts'
import type { Caller } from '../../core/permission/may-do'
import { Refused, refused } from '../../kit/answer'
import { callerOf } from '../../kit/caller'
import { refusedContent } from '../../kit/content'
import { idFor, mateIdFor } from '../../kit/ids'
import type { Context, UseCase } from '../../kit/serve'
import { messageFrom, pushTold, type Tiding } from '../../kit/tell'
import { type Documents, transaction } from '../../kit/transaction'
import { settledTiding } from './told'

type Settled = OutputOf<typeof routes.chain.confirmHome>
type Input = HouseholdPlace & { mateId: string; reason?: string }
type By = NonNullable<Housemate['confirmed']>['by']

interface Settling {
  kind: Exclude<HomeTiding, 'claimed'>
  /** Whether it is about somebody who was confirmed already. */
  about: 'claim' | 'confirmed'
  /** A head alone, or also who lives there. */
  heads: boolean
}

/** Confirms or refuses a claim, or takes out who has moved: whoever is first settles it, the next is told. Ten calls. */
const settle = async (settling: Settling, input: Input, context: Context): Promise<Settled | Refused> => {
  const { openid, now } = context
  const label = await refusedContent(openid, input.reason)
  if (label !== null) return refused({ code: 'content.refused', label })
  const caller = await callerOf(openid, now)
  const settled = await transaction((documents) => within(documents, settling, input, { ...context, caller }))
  if (settled instanceof Refused) return settled
  await pushTold(settled.tidings, now)
  return { people: matesOf(settled.household, openid, (mate) => mateIdFor(settled.household._id, mate)) }
}

export const confirmHome: UseCase<typeof routes.chain.confirmHome> = (input, context) =>
  settle({ kind: 'confirmed', about: 'claim', heads: false }, input, context)

export const refuseHome: UseCase<typeof routes.chain.refuseHome> = (input, context) =>
  settle({ kind: 'refused', about: 'claim', heads: false }, input, context)

export const releaseHome: UseCase<typeof routes.chain.releaseHome> = (input, context) =>
  settle({ kind: 'released', about: 'confirmed', heads: true }, input, context)

async function within(
  documents: Documents,
  settling: Settling,
  { unitId, door, mateId, reason }: Input,
  { caller, openid, key, now }: Context & { caller: Caller },
): Promise<{ household: HouseholdDocument; tidings: Tiding[] } | Refused> {
  const household = await documents.get<HouseholdDocument>('households', householdId(unitId, door))
  if (!household) return caller.posts.length > 0 ? refused({ code: 'household.absent' }) : denied(settling)
  const by = byWhom(household, caller, settling)
  if (!by) return denied(settling)
  const intent = idFor(openid, key)
  if (household.done?.includes(intent)) return { household, tidings: [] }
  const mate = household.people.find((one) => mateIdFor(household._id, one.openid) === mateId)
  if (!mate) return refused({ code: 'claim.settled', how: 'gone' })
  // Nobody vouches for himself.
  if (mate.openid === openid) return denied(settling)
  if ((mate.confirmed !== null) !== (settling.about === 'confirmed'))
    return refused({ code: 'claim.settled', how: mate.confirmed ? 'confirmed' : 'gone' })
  const person = await documents.get<PersonDocument>('people', mate.openid)
  const stays = settling.kind === 'confirmed'
  const after = stays
    ? withConfirmed(household, mate.openid, by, { now, intent })
    : withoutMate(household, mate.openid, now, intent)
  // Kept even where nobody is left behind the door: the same intent again must find that it was done.
  await documents.set('households', after)
  if (person) await documents.set('people', homesAfter(person))
  const home = person?.homes.find((one) => one.unitId === unitId)
  const facts = { title: home?.title ?? '', by: by.name, words: reason ?? null, now }
  const tiding = settledTiding(settling.kind, after, mate, facts)
  await documents.set('messages', messageFrom(tiding, quietUntil(now)))
  return { household: after, tidings: [tiding] }

  function homesAfter(before: PersonDocument): PersonDocument {
    const homes = stays
      ? marked(before.homes, { unitId, door }, true)
      : before.homes.filter((one) => one.unitId !== unitId || one.door !== door)
    return { ...before, homes, version: before.version + 1, updatedAt: now }
  }
}

const denied = ({ kind }: Settling) => refused({ code: 'permission.denied', action: kind })

/** As a head in whose care the door lies, else as the first who was confirmed behind it; null where neither. */
function byWhom(household: HouseholdDocument, caller: Caller, { heads }: Settling): By | null {
  const { unitId, areaPath } = household
  const post = postFor(caller, 'confirmHome', { areaId: unitId, areaPath })
  if (post) return { openid: caller.openid, postId: post.postId, name: post.name }
  const voucher = heads ? null : voucherOf(household)
  return voucher?.openid === caller.openid ? { openid: caller.openid, postId: null, name: voucher.called } : null
}
