import { useSyncExternalStore } from 'react'

/** As many as one visit holds. */
export const MOST_TOGETHER = 10

let codes: readonly string[] = []
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const put = (next: readonly string[]) => {
  codes = next
  for (const listener of listeners) listener()
}

/** Items put together for one visit, as long as the mini program is open. */
export function useBasket() {
  const chosen = useSyncExternalStore(listen, () => codes)
  return {
    chosen,
    full: chosen.length >= MOST_TOGETHER,
    toggle: (code: string) =>
      put(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code].slice(0, MOST_TOGETHER)),
    clear: () => put([]),
  }
}
