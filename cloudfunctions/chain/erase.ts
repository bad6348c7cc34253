import { householdId, type routes } from '../contract'
import type { HomeRecord, PersonDocument } from '../core/chain/stored'
import { refused } from '../kit/answer'
import { eraseBookings } from '../kit/booking-traces'
import { forgetCare } from '../kit/care'
import { byId, remove } from '../kit/database'
import { forgetInGroups } from '../kit/group/held'
import { eraseItems } from '../kit/item-traces'
import { eraseMatters, originalsOf } from '../kit/matter-traces'
import { eraseNumbers } from '../kit/queue-traces'
import type { UseCase } from '../kit/serve'
import { transaction } from '../kit/transaction'
import { leave } from './homes/moving'
import { leaveCases } from './leave-cases'
import { leaveChoices } from './posts/held'

/**
 * Deletes the caller. His cases come first, so that a death half way leaves somebody who can ask again; what is left of him
 * afterwards stands in docs/decisions/004. Twenty-seven calls, four for each home, three for each case withdrawn, one for any other, and a
 * transaction for each entry in the ledger of special groups.
 */
export const erase: UseCase<typeof routes.chain.erase> = async (_input, context) => {
  // Whoever is forgotten cannot be given his papers back.
  const count = await originalsOf(context.openid)
  if (count > 0) return refused({ code: 'matter.originals', count })
  const { done, kept } = await leaveCases(context)
  if (!done) return { done, kept }
  const { openid, now } = context
  await eraseItems(openid, now)
  await forgetInGroups(openid)
  // Before his bookings: one that stands in line is given up with its number.
  await eraseNumbers(openid, now)
  await eraseBookings(openid, now)
  await eraseMatters(openid, now)
  const homes = (await byId<PersonDocument>('people', openid))?.homes ?? []
  await leaveChoices(openid, homes, now)
  await leaveHomes(openid, homes, now)
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

/** Takes him out of every household he lives in. Four calls for each home. */
async function leaveHomes(openid: string, homes: readonly HomeRecord[], now: number): Promise<void> {
  for (const { unitId, door } of homes)
    if (door !== null) await transaction((documents) => leave(documents, householdId(unitId, door), openid, now))
}
