import type { RequestMove } from '../../contract'
import { mayRate, maySupplement, mayWithdraw } from '../../features/requests/model/moves'
import { Button } from '../../ui/controls/button'
import { ActionFoot } from '../../ui/screen/action-foot'
import type { ReporterSheet } from './reporter-sheets'

interface ReporterFootProps {
  moves: readonly RequestMove[]
  onSheet: (sheet: ReporterSheet) => void
}

/** Only what may be done now. */
export function ReporterFoot({ moves, onSheet }: ReporterFootProps) {
  if (!mayRate(moves) && !maySupplement(moves) && !mayWithdraw(moves)) return null
  return (
    <ActionFoot>
      {mayRate(moves) && (
        <Button id="request-rate" onPress={() => onSheet('rate')}>
          评价：这件事解决了吗？
        </Button>
      )}
      {maySupplement(moves) && (
        <Button id="request-supplement" onPress={() => onSheet('supplement')}>
          补充情况
        </Button>
      )}
      {mayWithdraw(moves) && (
        <Button id="request-withdraw" look="line" onPress={() => onSheet('withdraw')}>
          不用办了，撤回
        </Button>
      )}
    </ActionFoot>
  )
}
