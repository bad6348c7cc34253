import type { PersonDocument } from '../core/chain/stored'
import { _ } from './cloud'
import { list } from './database'

/** The polite short forms that this instance has read; somebody who leaves is gone from it within minutes. */
const known = new Map<string, { called: string; at: number }>()
const KEPT = 5 * 60_000
const MOST = 2000

/** How people are called, by openid, for who serves them. One call, or none where all are known. */
export async function calledOf(
  openids: ReadonlyArray<string | null>,
  now: number,
): Promise<(openid: string) => string | undefined> {
  const wanted = [...new Set(openids.filter((one): one is string => one !== null))]
  const fresh = (openid: string) => Math.abs(now - (known.get(openid)?.at ?? Number.NEGATIVE_INFINITY)) < KEPT
  const unknown = wanted.filter((openid) => !fresh(openid))
  if (unknown.length > 0) {
    if (known.size > MOST) known.clear()
    const people = await list<Pick<PersonDocument, '_id' | 'called'>>(
      'people',
      { _id: _.in(unknown) },
      { limit: 1000, fields: { called: true } },
    )
    for (const openid of unknown) known.set(openid, { called: '', at: now })
    for (const { _id, called } of people) known.set(_id, { called, at: now })
  }
  return (openid) => known.get(openid)?.called || undefined
}
