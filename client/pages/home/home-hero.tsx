import { View } from '@tarojs/components'
import type { Me } from '../../contract'
import { type PlaceView, placeOfMine } from '../../features/chain/model/home'
import { windowsOf } from '../../features/chain/model/windows'
import { Copy } from '../../ui/controls/copy'
import { kept } from '../../ui/kept'
import { WindowGrid } from '../../ui/states/window-grid'
import type { View as Viewed } from '../../ui/view'
import styles from './home-hero.module.scss'

const unknown: PlaceView = { title: '楼道里的事，有人管', where: '诉求到格，五长到户', note: '', unitId: '' }

/** Where I live, with my own window lit. */
export function HomeHero({ me }: { me: Viewed<Me> }) {
  const { title, where, note, unitId } = me.state === 'ready' ? placeOfMine(me.data) : unknown
  return (
    <View className={styles.hero}>
      <View className={styles.words}>
        <View className={styles.where}>{kept(where)}</View>
        <Copy id="home-title" size="hero" strong>
          {title}
        </Copy>
        {note && <View className={styles.where}>{note}</View>}
      </View>
      <View className={styles.windows}>
        <WindowGrid lit={windowsOf(unitId)} ground="pine" />
      </View>
    </View>
  )
}
