import { FolderCheck } from 'lucide'
import type { PostKind } from '../../../contract'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { useDeskMatters } from '../use-desk'

/** Posts through whose hands matters go: desks, the departments that review, the heads to whom late ones climb. */
const handling = new Set<PostKind>(['deskWorker', 'officer', 'laneHead', 'streetHead'])

/** The way to the desk of matters, with what waits there. */
export function CounterEntrance({ posts, onOpen }: { posts: ReadonlyArray<{ post: PostKind }>; onOpen: () => void }) {
  const handles = posts.some(({ post }) => handling.has(post))
  const counts = useDeskMatters('todo', handles).first?.counts
  if (!handles) return null
  const waiting = counts ? counts.todo + counts.fresh : null
  return (
    <Card>
      <Cell
        id="inbox-matters"
        icon={FolderCheck}
        title="办件"
        note={counts && counts.late > 0 ? `${counts.late} 件超时` : '窗口受理、部门审核、转接，都在这里'}
        aside={waiting === null ? undefined : waiting === 0 ? '都办完了' : `${waiting} 件等着`}
        onPress={onOpen}
      />
    </Card>
  )
}
