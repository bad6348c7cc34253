import { type CategoryCode, type Place, routes } from '../../contract'
import { useReading } from '../../data/use-reading'

interface About {
  text: string
  place: Place | null
  category: CategoryCode | null
}

const nowhere: Place = { kind: 'area', areaId: '-' }
const fewest = 4

/** What neighbours have raised near this place that sounds alike; asked once there are words and a place. */
export const useSimilar = ({ text, place, category }: About, enabled = true) =>
  useReading(
    routes.requests.similar,
    { text, place: place ?? nowhere, ...(category ? { category } : {}) },
    {
      enabled: enabled && place !== null && text.trim().length >= fewest,
      kept: false,
      empty: ({ items }) => items.length === 0,
    },
  )
