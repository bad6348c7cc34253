import type { ServiceMode } from '../../../contract'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'

/** Who does not want to choose a time himself asks first: the desk rings and finds one. */
export function ApplyLine({ mode, onApply }: { mode: Extract<ServiceMode, 'errand' | 'home'>; onApply: () => void }) {
  return (
    <Card id="book-apply">
      <Cell
        id="book-apply-open"
        title="时间还说不准？先填表申请"
        note={mode === 'home' ? '窗口受理后，再跟您约哪天上门' : '窗口受理后，再跟您说好派谁去跑'}
        onPress={onApply}
      />
    </Card>
  )
}
