import { View } from '@tarojs/components'
import type { DeskPost } from '../../../contract'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Chips } from '../../../ui/layout/chips'
import { postWords } from '../model/slots'
import styles from './post-chips.module.scss'

interface PostChipsProps {
  posts: readonly DeskPost[]
  chosen: number | null
  onChoose: (postNo: number | null) => void
}

/** Who is to serve: anybody, unless somebody is wished for. */
export function PostChips({ posts, chosen, onChoose }: PostChipsProps) {
  if (posts.length === 0) return null
  return (
    <View className={styles.top}>
      <Copy size="sm" tone="soft">
        这个时间谁来办
      </Copy>
      <Chips label="谁来办" close>
        {posts.length > 1 && (
          <Chip id="post-any" on={chosen === null} onPress={() => onChoose(null)}>
            谁有空谁办
          </Chip>
        )}
        {posts.map((post) => (
          <Chip
            key={post.no}
            id={`post-${post.no}`}
            on={chosen === post.no || posts.length === 1}
            onPress={() => onChoose(post.no)}
          >
            {postWords(post)}
          </Chip>
        ))}
      </Chips>
    </View>
  )
}
