import type { Post } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { postWords } from '../model/posts'

/** The posts that I hold, or stand in for. */
export function PostsCard({ posts }: { posts: readonly Post[] }) {
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
    </Card>
  )
}
