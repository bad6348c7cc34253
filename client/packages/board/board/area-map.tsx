import type { MapPlace } from '../../../features/board/model/map'
import { DrawnMap } from './drawn-map'
import { NativeMap } from './native-map'

export interface AreaMapProps {
  places: readonly MapPlace[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** In WeChat its own map; in a browser a card that we draw, because nobody should need a network for it. */
export const AreaMap = process.env.TARO_ENV === 'h5' ? DrawnMap : NativeMap
