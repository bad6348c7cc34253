import { householdId, type routes } from '../contract'
import type { HouseholdDocument } from '../core/chain/stored'
import { postFor } from '../core/permission/area-acts'
import { Refused, refused } from '../kit/answer'
import { byId } from '../kit/database'
import { headOf } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { denied, entryFor } from './entry'
import { asksReceipts, markRead, recounted } from './read'

type Known = Pick<HouseholdDocument, 'areaPath'>

/** A head has told a household at its door. Six calls. */
export const tell: UseCase<typeof routes.groups.tell> = async ({ entryId, unitId, door }, context) => {
  const household = householdId(unitId, door)
  const [found, known] = await Promise.all([
    entryFor(entryId, headOf(context), 'notice'),
    byId<Known>('households', household, { areaPath: true }),
  ])
  if (found instanceof Refused) return found
  if (!known?.areaPath.includes(found.entry.areaId)) return refused({ code: 'household.absent' })
  const post = postFor(found.reader, 'household', { areaId: unitId, areaPath: known.areaPath })
  if (!post) return denied('tell')
  if (!asksReceipts(found.entry, context.now)) return refused({ code: 'entry.ended' })
  const added = await markRead(entryId, [household], { at: context.now, told: post.name })
  const rows = await recounted(found.entry, [{ unitId, areaPath: known.areaPath }], added > 0, context.now)
  const receipt = rows.find(({ _id }) => _id === household)?.read
  return { door, at: receipt?.at ?? context.now, told: receipt?.told ?? null }
}
