import type { MatterView } from '../../../contract'
import type { Turn, TurnKind } from '../../../features/matters/model/turn'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import type { MatterSheet } from './matter-sheets'

interface MatterFootProps {
  matter: MatterView
  turn: Turn | null
  onTurn: (kind: TurnKind) => void
  onSheet: (sheet: MatterSheet) => void
}

/** The one thing asked of me, large; to press for it or to take it back, quiet. */
export function MatterFoot({ matter: { may }, turn, onTurn, onSheet }: MatterFootProps) {
  const quiet = (['urge', 'withdraw'] as const).filter((move) => may.includes(move))
  if (!turn && quiet.length === 0) return null
  return (
    <ActionFoot>
      {turn && (
        <Button id={`matter-${turn.kind}`} onPress={() => onTurn(turn.kind)}>
          {turn.action}
        </Button>
      )}
      {quiet.length > 1 ? <Pair>{quiet.map(button)}</Pair> : quiet.map(button)}
    </ActionFoot>
  )

  function button(move: 'urge' | 'withdraw') {
    return (
      <Button key={move} id={`matter-${move}`} look={move === 'urge' ? 'soft' : 'line'} onPress={() => onSheet(move)}>
        {move === 'urge' ? '催一催' : '撤回申请'}
      </Button>
    )
  }
}
