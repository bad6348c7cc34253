import { type Instant, type MatterBoardRow, type MatterRule, matterRules } from '../../contract'
import type { MatterDocument, MatterTallyDocument } from './stored'

/** What a figure is counted from. */
export type CountedMatter = Pick<MatterDocument, 'state' | 'open' | 'result' | 'rating' | 'centreName' | 'areaPath'>

/** The figures of one centre and month from its matters. */
export function tallied(
  { _id, centreId, month }: Pick<MatterTallyDocument, '_id' | 'centreId' | 'month'>,
  matters: readonly CountedMatter[],
  now: Instant,
): Omit<MatterTallyDocument, 'version'> {
  const answered = matters.flatMap(({ result }) => result ?? [])
  const rated = matters.flatMap(({ rating }) => rating ?? [])
  const refused: Partial<Record<MatterRule, number>> = {}
  for (const { outcome, rule } of answered) if (outcome === 'refused' && rule) refused[rule] = (refused[rule] ?? 0) + 1
  const [first] = matters
  return {
    ...{ _id, centreId, month, centreName: first?.centreName ?? '', areaPath: first?.areaPath ?? [] },
    ...{ received: matters.length, answered: answered.length },
    onTime: answered.filter(({ onTime }) => onTime).length,
    withdrawn: matters.filter(({ state }) => state === 'withdrawn').length,
    open: matters.filter(({ open, result }) => open && result === null).length,
    rated: rated.length,
    stars: rated.reduce((sum, { stars }) => sum + stars, 0),
    refused,
    notOurs: answered.filter(({ outcome }) => outcome === 'notOurs').length,
    countedAt: now,
  }
}

/** Fewer ratings could be told apart. */
const LEAST = 5

/** As everybody reads it. */
export const boardRow = ({
  _id,
  areaPath: _path,
  version: _version,
  stars,
  refused,
  ...row
}: MatterTallyDocument): MatterBoardRow => ({
  ...row,
  stars: row.rated < LEAST ? null : Math.round((stars / row.rated) * 10) / 10,
  refused: Object.entries(refused)
    .map(([rule, count]) => ({ rule: rule as MatterRule, words: matterRules[rule as MatterRule], count }))
    .sort((a, b) => b.count - a.count),
})
