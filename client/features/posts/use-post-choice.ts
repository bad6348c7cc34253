import { useSyncExternalStore } from 'react'
import { recall, remember } from '../../platform/storage'

const shelf = 'post-choice'
let current: string | null | undefined
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const now = (): string | null => {
  if (current === undefined) current = recall<string>(shelf)
  return current
}

/** Through which of my posts I look at my work; null through all of them. One no longer held counts as none. */
export function usePostChoice(
  posts: ReadonlyArray<{ postId: string }>,
): [string | null, (postId: string | null) => void] {
  const chosen = useSyncExternalStore(listen, now, now)
  const held = posts.some(({ postId }) => postId === chosen) ? chosen : null
  return [held, choosePost]
}

/** Kept on the phone, and heard by every page at once. */
export function choosePost(postId: string | null) {
  remember(shelf, postId ?? '')
  current = postId
  for (const listener of listeners) listener()
}
