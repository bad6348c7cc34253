import type { routes } from '../contract'
import { GRACE, LEASE, LONGEST_NOTICE } from '../core/group/limits'
import type { EntryOf } from '../core/group/stored'
import { detailOf } from '../core/group/view'
import { Refused, refused } from '../kit/answer'
import { now as clock } from '../kit/clock'
import { isRinging, tellAll } from '../kit/group/fanout'
import type { UseCase } from '../kit/serve'
import { draftByHead, stored } from './put-up'

/** A street's notice must not keep its author waiting: what is not told by then is told by the sweep. */
const WHILE_HE_WAITS = 1_500

/** Tells an area: in every feed at once, and where it is urgent in every inbox, portion by portion. Three calls, and seven a portion. */
export const publish: UseCase<typeof routes.groups.publish> = async (input, context) => {
  const { urgent, expiresAt } = input
  const { now } = context
  if (expiresAt <= now || expiresAt > now + LONGEST_NOTICE)
    return refused({ code: 'time.outside', from: now, until: now + LONGEST_NOTICE })
  const draft = await draftByHead(input, urgent ? 'urgentNotice' : 'notice', context)
  if (draft instanceof Refused) return draft
  const { entry, fresh } = await stored<'notice'>({
    ...draft.base,
    ...{ kind: 'notice', notice: { urgent, expiresAt, withdrawn: null }, dueAt: expiresAt + GRACE },
    ...(urgent ? { fanout: { kind: 'groupUrgent', after: '', told: 0 }, fanoutDueAt: now + LEASE } : {}),
  })
  if (fresh) await begun(entry)
  return detailOf(draft.reader, entry)
}

/** The first portions. The notice stands already: what goes wrong here is the sweep's to make good. */
async function begun(entry: EntryOf<'notice'>): Promise<void> {
  if (!isRinging(entry)) return
  try {
    await tellAll(entry, clock, WHILE_HE_WAITS)
  } catch (error) {
    console.warn(JSON.stringify({ fanout: entry._id, error: String((error as { errMsg?: string })?.errMsg ?? error) }))
  }
}
