import { View } from '@tarojs/components'
import type { Post } from '../../../contract'
import { postWords } from '../../../features/chain/model/posts'
import type { Figures } from '../../../features/requests/model/figures'
import { spaced } from '../../../language/spacing'
import { classes } from '../../../ui/classes'
import { spoken } from '../../../ui/spoken'
import styles from './inbox-hero.module.scss'

interface InboxHeroProps {
  posts: readonly Post[]
  figures: Figures | null
}

const postLine = (posts: readonly Post[]) => {
  const [first] = posts
  if (!first) return ' '
  const others = posts.length > 1 ? ` 等 ${posts.length} 个岗位` : ''
  return `${postWords[first.post]} · ${spaced(first.areaName)}${others}`
}

/** The numbers that a head scans, large. */
export function InboxHero({ posts, figures }: InboxHeroProps) {
  const columns = [
    { words: '红灯', value: figures?.red, look: figures && figures.red !== '0' && styles.red },
    { words: '今天到期', value: figures?.today, look: figures && figures.today !== '0' && styles.amber },
    { words: '待我办', value: figures?.todo, look: null },
  ]
  return (
    <View className={styles.hero}>
      <View className={styles.who}>{postLine(posts)}</View>
      <View className={styles.figures}>
        {columns.map(({ words, value, look }) => (
          <View
            key={words}
            className={styles.column}
            {...spoken({ role: 'img', label: `${words} ${value ?? '还不知道'}` })}
          >
            <View className={classes(styles.value, look)}>{value ?? '–'}</View>
            <View className={styles.words}>{words}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
