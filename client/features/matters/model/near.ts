import type { MatterCard } from '../../../contract'

/** What comes first of all: one that waits for me, the longest waiting first; else the one that moved last; null where there is none. */
export function nearestMatter(matters: readonly MatterCard[]): MatterCard | null {
  const byMove = [...matters].sort((one, other) => one.updatedAt - other.updatedAt)
  return byMove.find(({ myMove }) => myMove) ?? byMove.at(-1) ?? null
}
