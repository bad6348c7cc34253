import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** How many messages nobody has looked at, as it stands on a mark: 3, 99+, or nothing. */
export function useUnread(): string | undefined {
  const { data } = useReading(routes.messages.unread, {})
  if (!data || data.count === 0) return undefined
  return data.more || data.count > 99 ? `${Math.min(data.count, 99)}+` : String(data.count)
}
