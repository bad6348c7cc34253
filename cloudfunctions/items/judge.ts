import type { Instant, routes } from '../contract'
import { judged } from '../core/item/check'
import { verdictTiding } from '../core/item/check-words'
import type { CheckDocument } from '../core/item/stored'
import { refused } from '../kit/answer'
import { refusedContent } from '../kit/content'
import { idFor } from '../kit/ids'
import type { UseCase } from '../kit/serve'
import { tell } from '../kit/tell'
import { accessTo, changedCheck, viewFor } from './check-access'

/** The desk's word on what was shown; the resident hears it. At most six calls. */
export const judge: UseCase<typeof routes.items.judge> = async ({ checkId, version, verdicts }, context) => {
  const { openid, key, now } = context
  const access = await accessTo(checkId, context)
  if (!access) return refused({ code: 'check.absent' })
  const { check } = access
  if (!access.post) return refused({ code: 'permission.denied', action: 'judge' })
  if (check.key === key) {
    await tellVerdict(check, now)
    return viewFor(check, access, context)
  }
  if (check.closedAt !== null) return refused({ code: 'check.closed' })
  if (check.version !== version) return refused({ code: 'check.moved', version: check.version })
  const label = await refusedContent(openid, ...verdicts.map(({ words }) => words))
  if (label !== null) return refused({ code: 'content.refused', label })
  const change = judged(check, verdicts, now)
  if ('absent' in change) return refused({ code: 'material.absent', material: change.absent })
  if (!(await changedCheck(check, key, change))) return refused({ code: 'check.moved', version: version + 1 })
  const after = { ...check, ...change, key, version: version + 1 }
  await tellVerdict(after, now)
  return viewFor(after, access, context)
}

/** Under an id made from the check and its version, so that asking again tells nobody twice. Up to three calls. */
const tellVerdict = (check: CheckDocument, now: Instant) =>
  tell([{ ...verdictTiding(check, now), id: idFor(check.openid, `check ${check._id} ${check.version}`) }])
