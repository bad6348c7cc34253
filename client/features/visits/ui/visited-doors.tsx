import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import type { VisitedDoor } from '../model/visited'
import { visitedFloors, visitedWords } from '../model/visited'
import styles from './visited-doors.module.scss'

interface VisitedDoorsProps {
  doors: readonly VisitedDoor[]
  onOpen: (door: string) => void
}

/** The stairwell from the yard: lit where somebody was met, hatched where nobody was in, dark where nobody has been. */
export function VisitedDoors({ doors, onOpen }: VisitedDoorsProps) {
  const floors = visitedFloors(doors)
  const widest = Math.max(1, ...floors.map((floor) => Math.min(6, floor.doors.length)))
  return (
    <View>
      {floors.map(({ name, doors: here }) => (
        <View key={name} className={styles.floor}>
          <View className={styles.name}>{name}</View>
          <View className={styles.doors} style={{ '--doors': `${widest}` } as Record<string, string>}>
            {here.map(({ door, state, visits, label }) => (
              <Press
                key={door}
                id={`visited-${door}`}
                className={classes(styles.door, styles[state])}
                label={label}
                onPress={() => onOpen(door)}
              >
                <View>{door}</View>
                {visits > 1 && <View className={styles.times}>{`${visits} 次`}</View>}
              </Press>
            ))}
          </View>
        </View>
      ))}
      <View className={styles.legend} {...spoken({ hidden: true })}>
        {(['met', 'missed', 'never'] as const).map((state) => (
          <View key={state} className={styles.mark}>
            <View className={classes(styles.door, styles.swatch, styles[state])} />
            <View>{visitedWords[state]}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
