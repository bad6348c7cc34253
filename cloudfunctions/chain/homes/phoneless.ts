import { householdId, type routes } from '../../contract'
import { emptyHousehold, goingOn, remembered } from '../../core/chain/household'
import { DATED } from '../../core/chain/in-force'
import { phonelessView } from '../../core/chain/mates'
import type { AreaDocument, HouseholdDocument, SecretDocument } from '../../core/chain/stored'
import { postFor } from '../../core/permission/area-acts'
import { Refused, refused } from '../../kit/answer'
import { areaAt } from '../../kit/areas'
import { callerOf } from '../../kit/caller'
import { refusedContent } from '../../kit/content'
import { idFor } from '../../kit/ids'
import { opened, sealedDocument } from '../../kit/secret-document'
import type { UseCase } from '../../kit/serve'
import { transaction } from '../../kit/transaction'

type Keep = UseCase<typeof routes.chain.keepHousehold>

/**
 * Keeps the record of a household without a smartphone; its full name and number lie sealed under its own id, written together with it.
 * Eight calls.
 */
export const keepHousehold: Keep = async (input, { openid, key, now }) => {
  const { unitId, door, called, name, phone, same, consent } = input
  const [label, unit, caller] = await Promise.all([
    refusedContent(openid, called, name),
    areaAt<AreaDocument>(unitId, now, { kind: true, areaPath: true, ...DATED }),
    callerOf(openid, now),
  ])
  if (label !== null) return refused({ code: 'content.refused', label })
  if (unit?.kind !== 'unit') return refused({ code: 'area.absent', areaId: unitId })
  const post = postFor(caller, 'household', { areaId: unitId, areaPath: unit.areaPath })
  if (!post) return refused({ code: 'permission.denied', action: 'keepHousehold' })
  const id = householdId(unitId, door)
  const intent = idFor(openid, key)
  const household = await transaction(async (documents) => {
    const before = (await documents.get<HouseholdDocument>('households', id)) ?? emptyHousehold(unit, door, now)
    if (before.done?.includes(intent)) return before
    const secret = await documents.get<SecretDocument>('secrets', id)
    const by = { postId: post.postId, name: post.name }
    const stays = goingOn(before.phoneless, called, same)
    const since = stays?.since ?? now
    const after: HouseholdDocument = {
      ...before,
      ...{ phoneless: { called, since, by, consent }, done: remembered(before.done, intent) },
      ...{ version: before.version + 1, updatedAt: now },
    }
    const secrets = { ...opened(stays && secret), ...(name ? { name } : {}), ...(phone ? { phone } : {}) }
    const rest = { key, version: (secret?.version ?? 0) + 1, updatedAt: now }
    if (secrets.name !== null || secrets.phone !== null)
      await documents.set('secrets', sealedDocument(id, secrets, rest))
    else if (secret) await documents.remove('secrets', id)
    await documents.set('households', after)
    return after
  })
  return phonelessView(household) ?? refused({ code: 'household.absent' })
}

/** Ends the record, and forgets the name and number with it. Seven calls. */
export const endHousehold: UseCase<typeof routes.chain.endHousehold> = async ({ unitId, door }, context) => {
  const { openid, key, now } = context
  const caller = await callerOf(openid, now)
  const id = householdId(unitId, door)
  const intent = idFor(openid, key)
  const ended = await transaction(async (documents) => {
    const before = await documents.get<HouseholdDocument>('households', id)
    if (!before) return refused({ code: 'household.absent' })
    if (!postFor(caller, 'household', { areaId: unitId, areaPath: before.areaPath }))
      return refused({ code: 'permission.denied', action: 'endHousehold' })
    if (before.done?.includes(intent)) return null
    if (!before.phoneless) return refused({ code: 'household.absent' })
    const after: HouseholdDocument = {
      ...{ ...before, phoneless: null, done: remembered(before.done, intent) },
      ...{ version: before.version + 1, updatedAt: now },
    }
    await documents.set('households', after)
    if (await documents.get('secrets', id)) await documents.remove('secrets', id)
    return null
  })
  return ended instanceof Refused ? ended : { ended: true }
}
