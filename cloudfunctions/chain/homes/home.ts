import { householdId, type routes } from '../../contract'
import { voucherOf } from '../../core/chain/household'
import { matesOf } from '../../core/chain/mates'
import type { HouseholdDocument, PersonDocument } from '../../core/chain/stored'
import { refused } from '../../kit/answer'
import { byId } from '../../kit/database'
import { mateIdFor } from '../../kit/ids'
import type { UseCase } from '../../kit/serve'

/** My household. Who only claims to live there sees himself alone. Two calls. */
export const home: UseCase<typeof routes.chain.home> = async ({ unitId }, { openid }) => {
  const person = await byId<PersonDocument>('people', openid, { homes: true })
  const mine = person?.homes.find((one) => one.unitId === unitId)
  if (!mine) return refused({ code: 'home.absent' })
  const id = mine.door === null ? null : householdId(unitId, mine.door)
  const household = id && (await byId<HouseholdDocument>('households', id))
  const people = household ? matesOf(household, openid, (mate) => mateIdFor(household._id, mate)) : []
  return {
    ...{ unitId, door: mine.door, title: mine.title, where: mine.where, confirmed: mine.confirmed },
    people: people.filter(({ me }) => me || mine.confirmed),
    mayVouch: household ? voucherOf(household)?.openid === openid : false,
  }
}
