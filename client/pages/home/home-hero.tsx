import { View } from '@tarojs/components'
import type { Me } from '../../contract'
import { firstHome } from '../../features/chain/model/home'
import { windowsOf } from '../../features/chain/model/windows'
import { Copy } from '../../ui/controls/copy'
import { WindowGrid } from '../../ui/states/window-grid'
import type { View as Viewed } from '../../ui/view'
import styles from './home-hero.module.scss'

/** Where I live, with my own window lit. */
export function HomeHero({ me }: { me: Viewed<Me> }) {
  const home = me.state === 'ready' ? firstHome(me.data) : null
  const title = home?.title ?? (me.state === 'ready' ? '还没有选您的单元' : '楼道里的事，有人管')
  return (
    <View className={styles.hero}>
      <View className={styles.words}>
        <View className={styles.where}>{home?.where ?? '诉求到格，五长到户'}</View>
        <Copy id="home-title" size="hero" strong>
          {title}
        </Copy>
        {home && !home.confirmed && <View className={styles.where}>等单元长核实您住在这里</View>}
      </View>
      <View className={styles.windows}>
        <WindowGrid lit={windowsOf(home?.unitId ?? '')} ground="pine" />
      </View>
    </View>
  )
}
