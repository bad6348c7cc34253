import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** One request with its timeline and the moves that I may make. */
export const useRequest = (requestId: string) =>
  useReading(routes.requests.detail, { requestId }, { enabled: requestId !== '' })
