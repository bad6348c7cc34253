import type { routes } from '../contract'
import { checkCardOf, photosOf } from '../core/item/check'
import { refused } from '../kit/answer'
import { logCheckLook } from '../kit/check-looks'
import { checksOf } from '../kit/item-traces'
import type { UseCase } from '../kit/serve'
import { accessTo, viewFor } from './check-access'

/** One check. Whoever may not see it is not told that it exists; a worker's look is written down first. At most four calls. */
export const check: UseCase<typeof routes.items.check> = async ({ checkId }, context) => {
  const access = await accessTo(checkId, context)
  if (!access) return refused({ code: 'check.absent' })
  const { check, post } = access
  const shown =
    post && photosOf(check).length > 0 ? await logCheckLook(check, post, context.openid, context.now) : check
  return viewFor(shown, access, context)
}

/** The caller's own checks, newest first. One call. */
export const checks: UseCase<typeof routes.items.checks> = async (_input, { openid }) => ({
  items: (await checksOf(openid)).map(checkCardOf),
})
