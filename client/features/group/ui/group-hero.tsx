import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { kept } from '../../../ui/kept'
import { WindowGrid } from '../../../ui/states/window-grid'
import { windowsOf } from '../../chain/model/windows'
import styles from './group-hero.module.scss'

interface GroupHeroProps {
  title: string
  /** What waits, or whose it is. */
  note: string
  unitId: string
}

/** Whose group this is, under the stairwell's own mark. */
export function GroupHero({ title, note, unitId }: GroupHeroProps) {
  return (
    <View className={styles.hero}>
      <View className={styles.words}>
        <Copy id="group-title" size="xl" strong>
          {title}
        </Copy>
        <View className={styles.where}>{kept(note)}</View>
      </View>
      {unitId && <WindowGrid lit={windowsOf(unitId)} ground="pine" />}
    </View>
  )
}
