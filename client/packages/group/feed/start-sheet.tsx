import { MessageCircle, Users, Vote } from 'lucide'
import type { EntryKind } from '../../../contract'
import { Cell } from '../../../ui/layout/cell'
import { Sheet } from '../../../ui/sheet/sheet'

interface StartSheetProps {
  may: readonly EntryKind[]
  mayRaise: boolean
  onChoose: (page: 'vote' | 'meeting' | 'topic') => void
  onClose: () => void
}

/** What to begin: a vote, a table with several sides, or a word. */
export function StartSheet({ may, mayRaise, onChoose, onClose }: StartSheetProps) {
  return (
    <Sheet id="start" title="发起议事" onClose={onClose}>
      {may.includes('vote') && (
        <Cell
          id="start-vote"
          icon={Vote}
          title="表决"
          note="一户一票，到点自动出结果"
          onPress={() => onChoose('vote')}
        />
      )}
      {may.includes('meeting') && (
        <Cell
          id="start-meeting"
          icon={Users}
          title="议事会"
          note="业委会、物业、党支部，几方坐下来说清楚"
          onPress={() => onChoose('meeting')}
        />
      )}
      {mayRaise && (
        <Cell
          id="start-topic"
          icon={MessageCircle}
          title="说件事"
          note="先听听邻居怎么说"
          onPress={() => onChoose('topic')}
        />
      )}
    </Sheet>
  )
}
