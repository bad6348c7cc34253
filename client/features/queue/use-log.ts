import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'

/** One's own day, counted as it stands now. */
export const useLog = (date: string) => useReading(routes.queue.log, { date }, { kept: false })

/** One's own days that were written down. */
export const useLogs = () => usePaging(routes.queue.logs, { limit: 20 })

export const useConfirmLog = () =>
  useWriting(routes.queue.confirmLog, { renews: ['queue'], renewsOn: ['log.confirmed'] })

/** Who under a post has confirmed that day, and who has not; without an area, the caller's own. */
export const useTeamLogs = (areaId: string, date: string) =>
  usePaging(routes.queue.teamLogs, { ...(areaId ? { areaId } : {}), date, limit: 50 })

/** How my own service at a desk was rated, together. */
export const useServiceRatings = () => useReading(routes.queue.ratings, {})
