import { useSyncExternalStore } from 'react'
import { isWeb } from './build'
import { usePageVisible } from './page'

const listen = (listener: () => void) => {
  if (!isWeb) return () => undefined
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
const inFront = () => !isWeb || document.visibilityState === 'visible'

/** True while somebody may be looking: this page is the upper one, and neither the phone nor the browser's tab is put away. */
export function useSeen(): boolean {
  const visible = usePageVisible()
  return useSyncExternalStore(listen, inFront, inFront) && visible
}
