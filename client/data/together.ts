import type { ClientFailure } from '../platform/call'

interface Doable {
  send: unknown
  sending: boolean
  failure: ClientFailure | null
  clear: () => void
}

/** What one page may do, each under its name; whether any of it is under way, and what went wrong. */
export function together<All extends Record<string, Doable>>(all: All) {
  const each = Object.values(all)
  const sends = Object.fromEntries(Object.entries(all).map(([name, { send }]) => [name, send]))
  return {
    ...(sends as { [Name in keyof All]: All[Name]['send'] }),
    sending: each.some(({ sending }) => sending),
    failure: each.find(({ failure }) => failure)?.failure ?? null,
    clear: () => {
      for (const { clear } of each) clear()
    },
  }
}
