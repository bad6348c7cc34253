import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** A head's desk over one area. */
export const useDesk = (areaId: string) => useReading(routes.chain.desk, { areaId }, { enabled: areaId !== '' })

/** One door of a stairwell: not kept on the phone, for it names people. */
export const useDoor = (unitId: string, door: string) =>
  useReading(routes.chain.door, { unitId, door }, { enabled: unitId !== '' && door !== '', kept: false })

/** The stairwell's own code as a picture. */
export const useUnitCode = (unitId: string) => useReading(routes.chain.unitCode, { unitId }, { kept: false })
