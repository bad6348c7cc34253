import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'

const of = (areaId: string) => (areaId ? { areaId } : {})

/** Who stands in the ledger, by the door alone. */
export const useCareList = (areaId: string, enabled: boolean) => usePaging(routes.visits.care, of(areaId), enabled)

/** Who looked into it. */
export const useCareLooks = (areaId: string, enabled: boolean) =>
  usePaging(routes.visits.careLooks, of(areaId), enabled)

/** Opens one entry: a write, because the look is written down. Nothing of it is kept on the phone. */
export const useCareLook = () => useWriting(routes.visits.careLook, { renews: [] })

export const useCareHousemates = (unitId: string, door: string) =>
  useReading(routes.visits.careHousemates, { unitId, door }, { enabled: unitId !== '' && door !== '', kept: false })

export const useCareAdd = () => useWriting(routes.visits.careAdd, { renews: ['visits', 'chain'] })
export const useCareChange = () => useWriting(routes.visits.careChange, { renews: ['visits'] })
export const useCareEnd = () => useWriting(routes.visits.careEnd, { renews: ['visits', 'chain'] })
