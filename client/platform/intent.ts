import { draw } from './cloud/port'
import { forget, recall, remember } from './storage'

type Open = Record<string, string>
const shelf = 'intents'
const most = 12

const open = () => recall<Open>(shelf) ?? {}

/**
 * The key of one intent: the same action with the same words keeps its key until an answer came, over retries and restarts,
 * so that a bad line never raises a request twice.
 */
export function keyOf(intent: string): string {
  const known = open()[intent]
  if (known) return known
  const key = draw()
  remember(shelf, Object.fromEntries([...Object.entries(open()).slice(1 - most), [intent, key]]))
  return key
}

/** The intent has its answer; doing the same again is a new one. */
export function settled(intent: string) {
  const { [intent]: _answered, ...others } = open()
  if (Object.keys(others).length > 0) remember(shelf, others)
  else forget(shelf)
}
