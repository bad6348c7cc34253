import type { MapPlace } from '../../../features/board/model/map'

/** What every map shows, and what it tells. */
export interface AreaMapProps {
  places: readonly MapPlace[]
  chosen: string | null
  onChoose: (id: string) => void
}
