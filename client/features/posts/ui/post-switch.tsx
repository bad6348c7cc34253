import { View } from '@tarojs/components'
import type { Post } from '../../../contract'
import { Chip } from '../../../ui/controls/chip'
import { Chips } from '../../../ui/layout/chips'
import { switchWords } from '../model/post'
import styles from './post-switch.module.scss'

interface PostSwitchProps {
  posts: readonly Post[]
  /** Null: all of them together. */
  chosen: string | null
  onChoose: (postId: string | null) => void
}

/** Who holds several posts looks through one of them, or through all. */
export function PostSwitch({ posts, chosen, onChoose }: PostSwitchProps) {
  if (posts.length < 2) return null
  return (
    <View className={styles.posts}>
      <Chips label="看哪个岗位的事">
        <Chip id="post-all" on={chosen === null} onPress={() => onChoose(null)}>
          全部
        </Chip>
        {posts.map((post) => (
          <Chip
            key={post.postId}
            id={`post-choice-${post.postId}`}
            on={post.postId === chosen}
            onPress={() => onChoose(post.postId)}
          >
            {switchWords(post, posts)}
          </Chip>
        ))}
      </Chips>
    </View>
  )
}
