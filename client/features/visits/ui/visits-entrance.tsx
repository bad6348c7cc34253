import { Footprints } from 'lucide'
import type { PostKind } from '../../../contract'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { useAhead } from '../use-visits'

/** Posts that go from door to door. */
const visiting = new Set<PostKind>([
  'unitHead',
  'buildingHead',
  'gridHead',
  'gridWorker',
  'steward',
  'laneHead',
  'streetHead',
])

/** The way to today's visits, for whoever makes them. */
export function VisitsEntrance({ posts, onOpen }: { posts: ReadonlyArray<{ post: PostKind }>; onOpen: () => void }) {
  const visits = posts.some(({ post }) => visiting.has(post))
  const { data } = useAhead('', visits)
  if (!visits) return null
  const due = data ? data.overdue + data.today : null
  return (
    <Card>
      <Cell
        id="inbox-visits"
        icon={Footprints}
        title="走访连心"
        note={due === 0 ? '今天的都走到了' : '走到门口就能记，没信号也行'}
        aside={due === null ? undefined : `今天 ${due} 户`}
        onPress={onOpen}
      />
    </Card>
  )
}
