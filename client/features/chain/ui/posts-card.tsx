import { Network } from 'lucide'
import type { Post } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { postWords } from '../model/posts'

interface PostsCardProps {
  posts: readonly Post[]
  /** Where an administrator keeps the areas. */
  onAreas: () => void
}

/** The posts that I hold, or stand in for. */
export function PostsCard({ posts, onAreas }: PostsCardProps) {
  return (
    <Card id="me-posts">
      {posts.map((post) => (
        <Cell
          key={post.postId}
          title={postWords[post.post]}
          note={spaced(post.areaName)}
          aside={post.deputy ? `代 ${post.name}` : undefined}
        />
      ))}
      {posts.some(({ post }) => post === 'administrator') && (
        <Cell id="me-areas" icon={Network} title="区划与边界" note="导入名册和边界，按日期生效" onPress={onAreas} />
      )}
    </Card>
  )
}
