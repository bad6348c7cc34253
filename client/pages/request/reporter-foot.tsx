import type { RequestMove } from '../../contract'
import { mayObject, mayRate, maySupplement, mayWithdraw } from '../../features/requests/model/moves'
import { Button } from '../../ui/controls/button'
import { ActionFoot } from '../../ui/screen/action-foot'
import type { ReporterSheet } from './reporter-sheets'

interface ReporterFootProps {
  moves: readonly RequestMove[]
  /** I have rated, and the others have not yet. */
  rated: boolean
  onSheet: (sheet: ReporterSheet) => void
}

/** Only what may be done now. */
export function ReporterFoot({ moves, rated, onSheet }: ReporterFootProps) {
  const rates = mayRate(moves) && !rated
  if (!rates && !maySupplement(moves) && !mayWithdraw(moves) && !mayObject(moves)) return null
  return (
    <ActionFoot>
      {rates && (
        <Button id="request-rate" onPress={() => onSheet('rate')}>
          评价：这件事解决了吗？
        </Button>
      )}
      {maySupplement(moves) && (
        <Button id="request-supplement" onPress={() => onSheet('supplement')}>
          补充情况
        </Button>
      )}
      {mayObject(moves) && (
        <Button id="request-object" look="soft" onPress={() => onSheet('object')}>
          我不同意，请上一级再看
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
