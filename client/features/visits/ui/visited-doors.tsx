import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import { Floors, windowLook } from '../../chain/ui/windows'
import type { VisitedDoor } from '../model/visited'
import { visitedFloors, visitedWords } from '../model/visited'
import styles from './visited-doors.module.scss'

interface VisitedDoorsProps {
  doors: readonly VisitedDoor[]
  onOpen: (door: string) => void
}

const lights = { met: 'lit', missed: 'hatched', never: 'dark' } as const

/** The stairwell: lit where somebody was met, hatched where nobody was in, dark where nobody has been. */
export function VisitedDoors({ doors, onOpen }: VisitedDoorsProps) {
  return (
    <View>
      <Floors floors={visitedFloors(doors)}>
        {({ door, state, visits, label }) => (
          <Press
            id={`visited-${door}`}
            className={classes(windowLook(lights[state]), styles.door)}
            label={label}
            onPress={() => onOpen(door)}
          >
            <View>{door}</View>
            {visits > 1 && <View className={styles.times}>{`${visits} 次`}</View>}
          </Press>
        )}
      </Floors>
      <View className={styles.legend} {...spoken({ hidden: true })}>
        {(['met', 'missed', 'never'] as const).map((state) => (
          <View key={state} className={styles.mark}>
            <View className={classes(windowLook(lights[state]), styles.swatch)} />
            <View>{visitedWords[state]}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
