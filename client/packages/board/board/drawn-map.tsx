import { View } from '@tarojs/components'
import { frameOf, gridLines, marksOf, shape, stepOf } from '../../../features/board/model/map'
import { useReadingSize } from '../../../platform/reading'
import { classes } from '../../../ui/classes'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import styles from './drawn-map.module.scss'
import type { AreaMapProps } from './map-props'

const wide = 1000
const percent = (share: number) => `${share * 100}%`
/** Large fingers need marks further apart. */
const elderApart = 0.22

/** The places of the page on a card, with lines that hint at the streets. */
export function DrawnMap({ places, chosen, onChoose }: AreaMapProps) {
  const { elder } = useReadingSize()
  const frame = frameOf(places)
  const { degrees, metres } = stepOf(frame)
  const lines = gridLines(frame, degrees)
  const marks = marksOf(places, frame, elder ? elderApart : undefined)
  const high = wide * shape
  return (
    <View className={styles.card} {...spoken({ role: 'group', label: `辖区图，${marks.length} 处有事` })}>
      <View className={styles.map} style={{ paddingTop: percent(shape) }}>
        <svg className={styles.streets} viewBox={`0 0 ${wide} ${high}`} aria-hidden="true">
          <title>街道</title>
          {lines.x.map((share) => (
            <line key={`x${share}`} x1={share * wide} x2={share * wide} y1={0} y2={high} />
          ))}
          {lines.y.map((share) => (
            <line key={`y${share}`} x1={0} x2={wide} y1={share * high} y2={share * high} />
          ))}
        </svg>
        {marks.map(({ id, x, y, items, colour }) => (
          <View key={id} className={styles.spot} style={{ left: percent(x), top: percent(y) }}>
            <Press
              id={`mark-${id}`}
              className={styles.target}
              label={items.length > 1 ? `这里有 ${items.length} 件事` : (items[0]?.title ?? '')}
              selected={items.some(({ requestId }) => requestId === chosen)}
              onPress={() => onChoose(id)}
            >
              <View
                className={classes(
                  styles.mark,
                  styles[colour],
                  items.some(({ requestId }) => requestId === chosen) && styles.on,
                )}
              >
                {items.length}
              </View>
            </Press>
          </View>
        ))}
      </View>
      <View className={styles.scale}>
        一格约 {metres >= 1000 ? `${metres / 1000} 公里` : `${metres} 米`} · 位置精确到百米
      </View>
    </View>
  )
}
