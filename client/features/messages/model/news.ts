import type { RequestCard } from '../../../contract'

/** Until when I have looked: at everything that was said to me, and at single cases. */
export interface Seen {
  all: number
  cases: Record<string, number>
}

export const nothingSeen: Seen = { all: 0, cases: {} }

/** How a matter begins is no news to who began it. */
const beginnings = new Set(['submitted', 'routed'])

/** My cases that others have moved since I looked: told from the list that is on the page anyway. */
export const newsOf = (cards: readonly RequestCard[], { all, cases }: Seen): number =>
  cards.filter(
    ({ requestId, updatedAt, last }) =>
      !last.actor.me && !beginnings.has(last.kind) && updatedAt > Math.max(all, cases[requestId] ?? 0),
  ).length

/** As many as anybody looks at again. */
const most = 60

/** I have looked at a case as it stood then. */
export function lookedAt({ all, cases }: Seen, requestId: string, updatedAt: number): Seen {
  if (updatedAt <= Math.max(all, cases[requestId] ?? 0)) return { all, cases }
  const { [requestId]: _before, ...others } = cases
  return { all, cases: Object.fromEntries([...Object.entries(others).slice(1 - most), [requestId, updatedAt]]) }
}

/** I have looked at everything up to then; what is older need not be remembered by itself. */
export const lookedAtAll = ({ all, cases }: Seen, until: number): Seen => ({
  all: Math.max(all, until),
  cases: Object.fromEntries(Object.entries(cases).filter(([, at]) => at > until)),
})
