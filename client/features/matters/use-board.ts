import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

interface Asked {
  centreId: string
  areaId: string
  month: string | null
}

/** What a centre, or all of an area, did in a month: the newest unless one is named. */
export const useMatterBoard = ({ centreId, areaId, month }: Asked) =>
  useReading(
    routes.matters.board,
    { ...(centreId ? { centreId } : {}), ...(areaId ? { areaId } : {}), ...(month ? { month } : {}) },
    { enabled: centreId !== '' || areaId !== '' },
  )
