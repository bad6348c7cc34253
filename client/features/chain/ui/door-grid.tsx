import { ScrollView, View } from '@tarojs/components'
import { Heart } from 'lucide'
import type { Desk, DoorMark } from '../../../contract'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/controls/icon'
import { Lamp } from '../../../ui/controls/lamp'
import { Press } from '../../../ui/controls/press'
import { doorLabel } from '../model/desk'
import styles from './door-grid.module.scss'

interface DoorGridProps {
  floors: NonNullable<Desk['floors']>
  onOpen: (door: string) => void
}

/** The stairwell as one sees it from the yard: the top floor first, a lit window for each household that takes part. */
export function DoorGrid({ floors, onOpen }: DoorGridProps) {
  const widest = Math.max(1, ...floors.map(({ doors }) => Math.min(6, doors.length)))
  return (
    <ScrollView className={styles.scroll} scrollX={floors.some(({ doors }) => doors.length > 6)}>
      {[...floors].reverse().map(({ floor, doors }) => (
        <View key={`${floor}`} className={styles.floor}>
          <View className={styles.name}>{floor === null ? '其他' : `${floor} 层`}</View>
          <View className={styles.doors} style={{ '--doors': `${widest}` } as Record<string, string>}>
            {doors.map((mark) => (
              <Door key={mark.door} mark={mark} onOpen={() => onOpen(mark.door)} />
            ))}
          </View>
        </View>
      ))}
    </ScrollView>
  )
}

function Door({ mark, onOpen }: { mark: DoorMark; onOpen: () => void }) {
  return (
    <Press
      id={`door-${mark.door}`}
      className={classes(styles.door, styles[mark.state], mark.visitDue && styles.due)}
      label={doorLabel(mark)}
      onPress={onOpen}
    >
      {mark.lamp && (
        <View className={styles.lamp}>
          <Lamp colour={mark.lamp} label="" />
        </View>
      )}
      {mark.care && (
        <View className={styles.heart}>
          <Icon of={Heart} size="sm" filled />
        </View>
      )}
      {mark.claims > 0 && mark.state === 'lit' && <View className={styles.corner} />}
      <View>{mark.door}</View>
    </Press>
  )
}
