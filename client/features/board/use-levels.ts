import { type Me, routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { asksDistrict, type BoardLevel, levelsOf } from './model/board'

/** Whose boards are mine to read; null until it is known. The district is asked for only by whose posts reach so far. */
export function useLevels(me: Me | undefined): BoardLevel[] | null {
  const asks = me !== undefined && asksDistrict(me)
  const { data, view } = useReading(routes.chain.areas, {}, { enabled: asks })
  if (!me || (asks && view.state === 'loading')) return null
  return levelsOf(me, data)
}
