import { Network, UsersRound } from 'lucide'
import { type Post, type PostKind, titleOfPost } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'

/** Who looks at the posts of an area: the heads and whoever works beside them. */
const sees = new Set<PostKind>([
  ...(['unitHead', 'buildingHead', 'gridHead', 'laneHead', 'streetHead', 'partyHead'] as const),
  ...(['gridWorker', 'deskWorker', 'inspector', 'administrator'] as const),
])

interface PostsCardProps {
  posts: readonly Post[]
  onOpen: (postId: string) => void
  /** The posts of the areas in my care. */
  onUnder: () => void
  /** Where an administrator keeps the areas. */
  onAreas: () => void
}

/** The posts that I hold, or stand in for. */
export function PostsCard({ posts, onOpen, onUnder, onAreas }: PostsCardProps) {
  return (
    <Card id="me-posts">
      {posts.map((post) => (
        <Cell
          key={post.postId}
          id={`me-post-${post.postId}`}
          title={titleOfPost(post.post, post.areaKind)}
          note={spaced(post.areaName)}
          aside={post.deputy ? '代理' : undefined}
          onPress={() => onOpen(post.postId)}
        />
      ))}
      {posts.some(({ post }) => sees.has(post)) && (
        <Cell
          id="me-posts-under"
          icon={UsersRound}
          title="岗位与人员"
          note="谁在岗、谁请假、哪里空缺"
          onPress={onUnder}
        />
      )}
      {posts.some(({ post }) => post === 'administrator') && (
        <Cell id="me-areas" icon={Network} title="区划与边界" note="导入名册和边界，按日期生效" onPress={onAreas} />
      )}
    </Card>
  )
}
