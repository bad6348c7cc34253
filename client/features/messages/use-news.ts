import { useEffect, useSyncExternalStore } from 'react'
import type { RequestCard } from '../../contract'
import { recall, remember } from '../../platform/storage'
import type { View } from '../../ui/view'
import { lookedAt, lookedAtAll, newsOf, nothingSeen, type Seen } from './model/news'

const shelf = 'seen'
let known: Seen | null = null
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const now = () => {
  known ??= recall<Seen>(shelf) ?? nothingSeen
  return known
}
const see = (next: Seen) => {
  known = next
  remember(shelf, next)
  for (const listener of listeners) listener()
}

/** The mark on 消息 where nothing is to be asked for it: from my cases, which the page has asked for already. */
export function useNews(mine: View<RequestCard[]>): string | undefined {
  const seen = useSyncExternalStore(listen, now, now)
  const count = mine.state === 'ready' ? newsOf(mine.data, seen) : 0
  return count > 0 ? String(count) : undefined
}

/** A case is before my eyes as it stands now. */
export function useLookedAt(request: { requestId: string; updatedAt: number } | undefined) {
  const { requestId, updatedAt } = request ?? {}
  useEffect(() => {
    if (requestId && updatedAt) see(lookedAt(now(), requestId, updatedAt))
  }, [requestId, updatedAt])
}

/** Everything said to me is before my eyes; `newest` is when the last of it was said. */
export function useLookedAtAll(newest: number | undefined) {
  useEffect(() => {
    if (newest) see(lookedAtAll(now(), Math.max(newest, Date.now())))
  }, [newest])
}
