import type { Failure } from '../../contract'
import { minutesOf } from '../item/minutes'
import type { CentreDocument } from './stored'

export interface Offered {
  items: Array<{ code: string; name: string }>
  /** What they take together at the desk. */
  minutes: number
}

/** The items asked for as this centre offers them; each is counted once. */
export function offered({ offers }: Pick<CentreDocument, 'offers'>, codes: readonly string[]): Offered | Failure {
  const unique = [...new Set(codes)]
  const absent = unique.find((code) => !Object.hasOwn(offers, code))
  if (absent !== undefined) return { code: 'item.absent', item: absent }
  const found = unique.map((code) => ({ code, ...(offers[code] as { name: string; minutes: number }) }))
  return { items: found.map(({ code, name }) => ({ code, name })), minutes: minutesOf(found) }
}
