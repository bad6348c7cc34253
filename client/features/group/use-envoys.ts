import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** Who can be called to a table about an area through a post. */
export const useEnvoys = (areaId: string) =>
  useReading(routes.groups.envoys, { areaId: areaId || '-' }, { enabled: areaId !== '' })
