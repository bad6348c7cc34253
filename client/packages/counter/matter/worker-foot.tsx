import type { WorkerFoot as Foot, WorkerMove } from '../../../features/matters/model/worker-moves'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'

interface WorkerFootProps {
  foot: Foot
  busy: boolean
  onMove: (move: WorkerMove) => void
  onMore: () => void
}

/** One thing to do, one beside it, the rest behind "more". */
export function WorkerFoot({ foot: { main, beside, more }, busy, onMove, onMore }: WorkerFootProps) {
  const button = (row: WorkerMove, look = row.look) => (
    <Button key={row.move} id={`matter-${row.move}`} look={look} busy={busy} onPress={() => onMove(row)}>
      {row.words}
    </Button>
  )
  const others = [
    ...(beside ? [button(beside, beside.look === 'main' ? 'soft' : beside.look)] : []),
    ...(more.length > 0
      ? [
          <Button key="more" id="matter-more" look="line" label={`更多，还有 ${more.length} 种办法`} onPress={onMore}>
            更多
          </Button>,
        ]
      : []),
  ]
  return (
    <ActionFoot>
      {others.length > 1 ? <Pair>{others}</Pair> : others}
      {main && button(main)}
    </ActionFoot>
  )
}
