import type { MoveView } from '../../../features/requests/model/moves'
import { Cell } from '../../../ui/layout/cell'
import { Sheet } from '../../../ui/sheet/sheet'
import { type DeskSheet, isDeskSheet } from './desk-sheets'

interface MoreSheetProps {
  moves: readonly MoveView[]
  onMove: (sheet: DeskSheet) => void
  onClose: () => void
}

/** The moves that are seldom the next one. */
export function MoreSheet({ moves, onMove, onClose }: MoreSheetProps) {
  return (
    <Sheet id="case-moves" title="还可以这样办" onClose={onClose}>
      {moves.map(({ move, words }) => (
        <Cell key={move} id={`case-${move}`} title={words} onPress={() => isDeskSheet(move) && onMove(move)} />
      ))}
    </Sheet>
  )
}
