import type { routes } from '../contract'
import { closed } from '../core/item/check'
import { refused } from '../kit/answer'
import type { UseCase } from '../kit/serve'
import { accessTo, changedCheck, viewFor } from './check-access'

/** Ends a check: from now on nobody shows or judges anything in it, and thirty days later it is deleted. At most four calls. */
export const closeCheck: UseCase<typeof routes.items.closeCheck> = async ({ checkId, version }, context) => {
  const access = await accessTo(checkId, context)
  if (!access) return refused({ code: 'check.absent' })
  const { check } = access
  if (check.closedAt !== null)
    return check.key === context.key ? viewFor(check, access, context) : refused({ code: 'check.closed' })
  if (check.version !== version) return refused({ code: 'check.moved', version: check.version })
  const change = closed(context.now)
  if (!(await changedCheck(check, context.key, change))) return refused({ code: 'check.moved', version: version + 1 })
  return viewFor({ ...check, ...change, key: context.key, version: version + 1 }, access, context)
}
