import type { Instant } from '../contract'
import { type MatterTallyDocument, tallyId } from '../core/matter/stored'
import { type CountedMatter, tallied } from '../core/matter/tally'
import { _ } from './cloud'
import { byId, everyOf, insertOnce, update } from './database'

const FIELDS = {
  ...{ state: true, open: true, centreName: true, areaPath: true },
  ...{ 'result.outcome': true, 'result.rule': true, 'result.onTime': true, 'rating.stars': true },
}
const MOST_TRIES = 3

/** Counts a centre's month again from its matters; of two who count at once the later rows stand. Three calls, one more for every 500. */
export async function retallyMatters(
  { centreId, month }: { centreId: string; month: string },
  now: Instant,
): Promise<void> {
  const _id = tallyId(centreId, month)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await byId<MatterTallyDocument>('matterTallies', _id)
    const rows = await everyOf<CountedMatter & { _id: string }>('matters', { centreId, month }, FIELDS)
    const { _id: _same, refused, ...figures } = tallied({ _id, centreId, month }, rows, now)
    const version = (before?.version ?? 0) + 1
    const written = before
      ? (await update(
          'matterTallies',
          { _id, version: before.version },
          { ...figures, refused: _.set(refused), version },
        )) === 1
      : await insertOnce('matterTallies', { _id, ...figures, refused, version })
    if (written) return
  }
  throw new Error(`${_id}: somebody was always faster`)
}
