import { View } from '@tarojs/components'
import { useSecond } from '../../../features/appointments/use-second'
import { windowsOf } from '../../../features/chain/model/windows'
import { clockWords, dayWords } from '../../../language/time'
import { WindowGrid } from '../../../ui/states/window-grid'
import styles from './tv-head.module.scss'

/** Whose hall it is, the day and the time. */
export function TvHead({ name }: { name: string }) {
  return (
    <View className={styles.head}>
      <View className={styles.mark}>
        <WindowGrid lit={windowsOf(name)} ground="pine" />
      </View>
      <View id="tv-name" className={styles.name}>
        {name}
      </View>
      <Clock />
    </View>
  )
}

function Clock() {
  const now = useSecond(true)
  return (
    <View className={styles.when}>
      <View>{dayWords(now)}</View>
      <View id="tv-clock" className={styles.clock}>
        {clockWords(now)}
      </View>
    </View>
  )
}
