import type { Instant, routes } from '../contract'
import { MARGIN } from '../core/areas/moment'
import type { PublicationDocument } from '../core/areas/stored'
import { refused } from '../kit/answer'
import { forgetFiles, freeLock, moved, progressOf, publicationOf, takeBack } from '../kit/publications'
import type { UseCase } from '../kit/serve'
import { administratorOf } from './administrator'

/** Takes back what is not in force; where a portion is being written, the sweep does so after it. Ten calls. */
export const discard: UseCase<typeof routes.areas.discard> = async ({ publicationId }, context) => {
  const { now } = context
  const [administrator, found] = await Promise.all([administratorOf(context), publicationOf(publicationId)])
  if (!administrator) return refused({ code: 'permission.denied', action: 'discard' })
  if (found?.district !== administrator.areaId) return refused({ code: 'publication.absent' })
  if (found.state === 'discarded') return progressOf(found)
  if (isInForce(found, now)) return refused({ code: 'publication.inForce', from: found.from ?? now })
  const writing = found.leaseUntil > now
  const leaving = await moved(found, { state: 'discarding' }, now)
  if (!leaving) return refused({ code: 'server.busy' })
  if (writing) return progressOf(leaving)
  await takeBack(leaving)
  await freeLock(publicationId)
  await forgetFiles(leaving)
  return progressOf((await moved(leaving, { state: 'discarded', cursor: 0 }, now)) ?? leaving)
}

/** In force, or too near to it to be taken back whole. */
function isInForce({ state, from, initial }: PublicationDocument, now: Instant): boolean {
  if (state === 'folding' || state === 'done') return true
  const near = from !== null && now > from - MARGIN
  return near && (state === 'staged' || !initial)
}
