import { type CategoryCode, type Place, routes } from '../../contract'
import { useReading } from '../../data/use-reading'

const nowhere: Place = { kind: 'area', areaId: '-' }

/** Where a matter would go, and who would see it first; asked once there is a place. */
export const useLocate = (place: Place | null, category: CategoryCode | null) =>
  useReading(
    routes.requests.locate,
    { place: place ?? nowhere, ...(category ? { category } : {}) },
    { enabled: place !== null, kept: false },
  )
