import type { Instant } from '../../contract'
import type { EntryOf } from '../../core/group/stored'
import { _ } from '../../kit/cloud'
import { list } from '../../kit/database'

/** More are hardly ever in force at one time. */
const MOST = 50

/** The notices in force for a stairwell, by id. One call. */
export async function noticesInForce(areaPath: readonly string[], now: Instant): Promise<string[]> {
  const found = await list<Pick<EntryOf<'notice'>, '_id' | 'notice'>>(
    'entries',
    { areaId: _.in([...areaPath]), shown: true, kind: 'notice' },
    { order: [['feedAt', 'desc']], limit: MOST, fields: { notice: true } },
  )
  return found.filter(({ notice }) => notice.expiresAt > now).map(({ _id }) => _id)
}
