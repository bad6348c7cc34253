import type { AskOf, OutputOf, Route } from '../contract'
import type { View } from '../ui/view'
import { usePolling } from './use-polling'
import { useReading } from './use-reading'

interface Options {
  enabled?: boolean
  /** The longest pause while the line is down, in milliseconds. */
  longest?: number
}

export interface Watching<Data> {
  view: View<Data>
  data: Data | undefined
  /** The line is down: what is shown is as old as the last answer. */
  down: boolean
  fresh: () => Promise<unknown>
}

/** Until the first answer says how often it is worth asking. */
const FIRST = 4_000

/** A reading that says itself when it is worth asking for again (`askAfter`, in milliseconds), and is asked then while somebody looks. */
export function useWatching<R extends Route>(
  route: R,
  input: AskOf<R>,
  { enabled = true, longest }: Options = {},
): Watching<OutputOf<R>> {
  const reading = useReading(route, input, { enabled })
  const { view, data, fresh } = reading
  const wished = (data as { askAfter?: number } | undefined)?.askAfter ?? FIRST
  usePolling(fresh, enabled ? wished : 0, longest)
  return { view, data, down: view.state === 'ready' && view.stale, fresh }
}
