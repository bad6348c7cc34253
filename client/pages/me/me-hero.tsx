import { View } from '@tarojs/components'
import { type Me, titleOfPost } from '../../contract'
import { Copy } from '../../ui/controls/copy'
import type { View as Viewed } from '../../ui/view'
import styles from './me-hero.module.scss'

const dutyWords = ({ posts, homes }: Me) => {
  if (posts.length > 0) return [...new Set(posts.map(({ post, areaKind }) => titleOfPost(post, areaKind)))].join(' · ')
  return homes.length > 0 ? '居民' : '还没有选您的单元'
}

/** Who I am here. */
export function MeHero({ me }: { me: Viewed<Me> }) {
  const person = me.state === 'ready' ? me.data : null
  const name = person?.called || person?.posts[0]?.name || '您好'
  return (
    <View className={styles.hero}>
      <View className={styles.mark}>{name.slice(0, 1)}</View>
      <View className={styles.words}>
        <Copy id="me-name" size="hero" strong>
          {name}
        </Copy>
        <View className={styles.note}>{person ? dutyWords(person) : ' '}</View>
      </View>
    </View>
  )
}
