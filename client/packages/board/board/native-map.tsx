import { Map as WeChatMap } from '@tarojs/components'
import { frameOf } from '../../../features/board/model/map'
import type { AreaMapProps } from './map-props'
import styles from './native-map.module.scss'

const pins = '/packages/board/board/pins'
const size = 34
const nothing = () => undefined

/** WeChat's own map; it takes its marks by number, so theirs is their place in the list. */
export function NativeMap({ places, chosen, onChoose }: AreaMapProps) {
  const { west, north, width, height } = frameOf(places)
  const markers = places.map(({ id, longitude, latitude, items, colour }, at) => ({
    id: at,
    longitude,
    latitude,
    iconPath: `${pins}/${id === chosen ? 'chosen' : colour}.png`,
    width: size,
    height: size,
    title: items.length > 1 ? `${items.length} 件` : (items[0]?.title ?? ''),
    ariaLabel: items.length > 1 ? `这里有 ${items.length} 件事` : (items[0]?.title ?? ''),
  }))
  const corners = [
    { longitude: west, latitude: north },
    { longitude: west + width, latitude: north - height },
  ]
  return (
    <WeChatMap
      id="board-map"
      className={styles.map}
      longitude={west + width / 2}
      latitude={north - height / 2}
      markers={markers}
      includePoints={corners}
      onError={nothing}
      onMarkerTap={({ detail }) => {
        const place = places[Number(detail.markerId)]
        if (place) onChoose(place.id)
      }}
    />
  )
}
