import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'

/** My household. */
export const useHome = (unitId: string) =>
  useReading(routes.chain.home, { unitId }, { enabled: unitId !== '', kept: false })

/** A stairwell by its id or the code on its sign. */
export const useUnit = ({ unitId, code }: { unitId?: string; code?: string }) =>
  useReading(routes.chain.unit, code ? { code } : { unitId }, { enabled: Boolean(unitId || code) })

/** Who looked up my number. */
export const useLooks = () => usePaging(routes.chain.looks, { limit: 20 })
