import { ScrollView, View } from '@tarojs/components'
import { Heart } from 'lucide'
import type { Desk, DoorMark } from '../../../contract'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/controls/icon'
import { Lamp } from '../../../ui/controls/lamp'
import { Press } from '../../../ui/controls/press'
import { doorLabel } from '../model/desk'
import styles from './door-grid.module.scss'
import { Floors, windowLook } from './windows'

interface DoorGridProps {
  floors: NonNullable<Desk['floors']>
  onOpen: (door: string) => void
}

const lights = { lit: 'lit', claimed: 'hatched', dark: 'dark' } as const

/** The stairwell: the top floor first, a lit window for each household that takes part. */
export function DoorGrid({ floors, onOpen }: DoorGridProps) {
  const seen = [...floors]
    .reverse()
    .map(({ floor, doors }) => ({ name: floor === null ? '其他' : `${floor} 层`, doors }))
  return (
    <ScrollView className={styles.scroll} scrollX={floors.some(({ doors }) => doors.length > 6)}>
      <Floors floors={seen} close>
        {(mark) => <Door mark={mark} onOpen={() => onOpen(mark.door)} />}
      </Floors>
    </ScrollView>
  )
}

function Door({ mark, onOpen }: { mark: DoorMark; onOpen: () => void }) {
  return (
    <Press
      id={`door-${mark.door}`}
      className={classes(windowLook(lights[mark.state]), styles.door, mark.visitDue && styles.due)}
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
