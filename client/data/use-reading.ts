import { useQuery } from '@tanstack/react-query'
import type { AskOf, OutputOf, Route } from '../contract'
import { unreadWords } from '../language/failures'
import { call } from '../platform/call'
import { usePageShow } from '../platform/page'
import type { View } from '../ui/view'
import { keepAnswer, lastAnswer } from './cache'
import { newest, queries, questionOf, Refused } from './client'

interface Options<Data> {
  enabled?: boolean
  empty?: (data: Data) => boolean
  /** False where yesterday's answer would mislead, or where there are too many answers to keep. */
  kept?: boolean
}

export interface Reading<Data> {
  view: View<Data>
  data: Data | undefined
  fresh: () => Promise<unknown>
}

/** Asks one question: first paint from the last answer, then the fresh one; asked again whenever the page is shown. */
export function useReading<R extends Route>(
  route: R,
  input: AskOf<R>,
  { enabled = true, empty, kept = true }: Options<OutputOf<R>> = {},
): Reading<OutputOf<R>> {
  const key = questionOf(route, input)
  const query = useQuery<OutputOf<R>>({
    queryKey: key,
    enabled,
    initialData: kept ? () => lastAnswer<OutputOf<R>>(key) : undefined,
    initialDataUpdatedAt: 0,
    queryFn: async () => {
      const result = await call(route, input)
      if (!result.ok) throw new Refused(result.error)
      if (kept) keepAnswer(key, newest(queries.getQueryData<OutputOf<R>>(key), result.data))
      return result.data
    },
  })
  usePageShow(() => {
    if (enabled && query.isStale && !query.isFetching) void query.refetch()
  })
  const again = () => void query.refetch()
  return { view: viewOf(query, again, empty), data: query.data, fresh: query.refetch }
}

interface Asked<Data> {
  data: Data | undefined
  error: Error | null
  isFetching: boolean
}

function viewOf<Data>(
  { data, error, isFetching }: Asked<Data>,
  again: () => void,
  empty?: (data: Data) => boolean,
): View<Data> {
  // What is there no longer is not painted from last time.
  if (isGone(error)) return { state: 'failed', ...wordsOf(error), again: null }
  if (data !== undefined) return empty?.(data) ? { state: 'empty' } : { state: 'ready', data, stale: error !== null }
  if (error && !isFetching) return { state: 'failed', ...wordsOf(error), again }
  return { state: 'loading' }
}

/** The answer was that there is no such thing, or not any more: asking again would not bring it back. */
const isGone = (error: Error | null): error is Refused =>
  error instanceof Refused && error.failure.code.endsWith('.absent')

export const wordsOf = (problem: Error) =>
  unreadWords(problem instanceof Refused ? problem.failure : { code: 'network' })
