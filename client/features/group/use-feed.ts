import { type EntryKind, routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'

/** What stands in my groups, or in that of one area. */
export const useFeed = (areaId: string, kinds: readonly EntryKind[], enabled: boolean) =>
  usePaging(routes.groups.feed, { ...(areaId ? { areaId } : {}), kinds: [...kinds], limit: 20 }, enabled)

export const useGroupNews = (enabled: boolean) => usePaging(routes.groups.news, { limit: 20 }, enabled)

/** All that was put up in my care, taken back or not. */
export const usePublished = (areaId: string, enabled: boolean) =>
  usePaging(routes.groups.published, { areaId: areaId || '-', limit: 20 }, enabled)

/** What waits for me, for the dots. */
export const useGlance = (enabled: boolean) => useReading(routes.groups.glance, {}, { enabled })

/** All news so far are known to me. */
export const useNewsSeen = () => useWriting(routes.groups.newsSeen, { renews: [] })
