import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'

export type BoardPart = 'open' | 'ended'

/** What is public of an area; asked once it is known which. */
export const useBoard = (areaId: string | null, list: BoardPart) =>
  usePaging(routes.requests.board, { areaId: areaId ?? '-', list, limit: 20 }, areaId !== null)
