import { useInfiniteQuery } from '@tanstack/react-query'
import type { AskOf, OutputOf, Route } from '../contract'
import { call } from '../platform/call'
import { usePageShow } from '../platform/page'
import type { View } from '../ui/view'
import { keepAnswer, lastAnswer } from './cache'
import { Refused } from './client'
import { wordsOf } from './use-reading'

interface Page<Item> {
  items: Item[]
  next: string | null
}
type ItemOf<R extends Route> = OutputOf<R> extends Page<infer Item> ? Item : never

export interface Paging<Item, First = Page<Item>> {
  view: View<Item[]>
  /** The first page with whatever else it says. */
  first: First | undefined
  /** More on the server than on the page. */
  more: boolean
  loadingMore: boolean
  next: () => void
  fresh: () => Promise<unknown>
}

/** A list that goes on: twenty at a time, by cursor; the first page is painted from last time. */
export function usePaging<R extends Route>(route: R, input: AskOf<R>, enabled = true): Paging<ItemOf<R>, OutputOf<R>> {
  type Part = Page<ItemOf<R>>
  const key = [route.function, route.action, 'pages', input]
  const query = useInfiniteQuery({
    queryKey: key,
    enabled,
    initialPageParam: null as string | null,
    initialData: () => {
      const first = lastAnswer<Part>(key)
      return first && { pages: [first], pageParams: [null] }
    },
    initialDataUpdatedAt: 0,
    queryFn: async ({ pageParam }): Promise<Part> => {
      const asked = { ...(input as object), ...(pageParam ? { cursor: pageParam } : {}) } as AskOf<R>
      const result = await call(route, asked)
      if (!result.ok) throw new Refused(result.error)
      if (!pageParam) keepAnswer(key, result.data)
      return result.data as Part
    },
    getNextPageParam: (last) => last.next,
  })
  usePageShow(() => {
    if (enabled && query.isStale && !query.isFetching) void query.refetch()
  })
  return {
    view: viewOf(query.data?.pages, query.error, query.isFetching, () => void query.refetch()),
    first: query.data?.pages[0] as OutputOf<R> | undefined,
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    next: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    fresh: query.refetch,
  }
}

function viewOf<Item>(
  pages: Page<Item>[] | undefined,
  error: Error | null,
  isFetching: boolean,
  again: () => void,
): View<Item[]> {
  const items = pages?.flatMap((page) => page.items)
  if (items && items.length > 0) return { state: 'ready', data: items, stale: error !== null }
  if (error && !isFetching) return { state: 'failed', ...wordsOf(error), again }
  return items ? { state: 'empty' } : { state: 'loading' }
}
