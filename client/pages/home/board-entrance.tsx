import { View } from '@tarojs/components'
import { ChevronRight } from 'lucide'
import type { Me } from '../../contract'
import { placeOfMine } from '../../features/chain/model/home'
import { windowsOf } from '../../features/chain/model/windows'
import { go } from '../../platform/navigate'
import { Icon } from '../../ui/controls/icon'
import { Press } from '../../ui/controls/press'
import { WindowGrid } from '../../ui/states/window-grid'
import styles from './board-entrance.module.scss'

/** The way to what goes on around my stairwell, under its own mark. */
export function BoardEntrance({ me }: { me: Me }) {
  const { unitId } = placeOfMine(me)
  if (!unitId) return null
  return (
    <Press
      id="home-board"
      className={styles.entrance}
      label="辖区公开栏，周围的事办得怎么样"
      onPress={() => void go('board')}
    >
      <View className={styles.mark}>
        <WindowGrid lit={windowsOf(unitId)} ground="pine" />
      </View>
      <View className={styles.words}>
        <View className={styles.title}>辖区公开栏</View>
        <View className={styles.note}>周围的事办得怎么样</View>
      </View>
      <Icon of={ChevronRight} size="sm" />
    </Press>
  )
}
