import { forgotten, hasPart } from '../../core/chain/posts/selection-held'
import type { HomeRecord, SelectionDocument } from '../../core/chain/stored'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'

const MOST_TRIES = 3

/** The choices of heads where somebody lives, in which he has named, objected, or stands. One call; none for who has no home. */
export async function choicesOf(openid: string, homes: readonly HomeRecord[]): Promise<SelectionDocument[]> {
  const areas = [...new Set(homes.flatMap(({ areaPath }) => areaPath.slice(-2)))]
  if (areas.length === 0) return []
  const found = await list<SelectionDocument>('selections', { _id: _.in(areas) })
  return found.filter((selection) => hasPart(selection, openid))
}

/** Takes somebody who leaves out of them: his words lose their writer, and he stands for nothing. One call, one for each. */
export async function leaveChoices(openid: string, homes: readonly HomeRecord[], now: number): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const mine = await choicesOf(openid, homes)
    const left = await Promise.all(mine.map((selection) => stored(selection, forgotten(selection, openid, now))))
    if (left.every(Boolean)) return
  }
}

async function stored(
  { _id, version }: SelectionDocument,
  { _id: _same, ...after }: SelectionDocument,
): Promise<boolean> {
  const whole = Object.fromEntries(Object.entries(after).map(([field, value]) => [field, _.set(value)]))
  return (await update('selections', { _id, version }, whole)) === 1
}
