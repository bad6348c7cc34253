import type { Instant } from '../../../contract'
import type { SelectionDocument } from '../stored'
import { reopened } from './selection'

/** Whether somebody has named, objected, or stands in this choice. */
export const hasPart = ({ named, objections, candidate }: SelectionDocument, openid: string): boolean =>
  candidate?.openid === openid ||
  objections.some((one) => one.openid === openid) ||
  Object.values(named).some((one) => one.openid === openid)

/** What he has written in it, for himself. */
export const wordsIn = ({ areaName, named, objections }: SelectionDocument, openid: string) => ({
  areaName,
  named: Object.values(named)
    .filter((one) => one.openid === openid)
    .map(({ title, door, words, at }) => ({ door: `${title}${door}`, words, at })),
  objections: objections.filter((one) => one.openid === openid).map(({ words, at }) => ({ words, at })),
})

/** Without him: the name stays his household's, the objection is heard without its writer, and where he stood names are taken again. */
export function forgotten(selection: SelectionDocument, openid: string, now: Instant): SelectionDocument {
  const without = <One extends { openid: string }>(one: One): One =>
    one.openid === openid ? { ...one, openid: '' } : one
  const named = Object.fromEntries(Object.entries(selection.named).map(([place, naming]) => [place, without(naming)]))
  const left = { ...selection, named, objections: selection.objections.map(without) }
  if (selection.candidate?.openid !== openid) return { ...left, version: selection.version + 1, updatedAt: now }
  return reopened(left, 'left', { now, key: `left-${selection.version}` })
}
