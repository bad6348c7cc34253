import { NotebookPen, NotebookText } from 'lucide'
import type { Me } from '../../../contract'
import { go } from '../../../platform/navigate'
import { Cell } from '../../../ui/layout/cell'
import { keepsLog, leadsLogs } from '../model/log'

/** The ways to one's own log and to those of one's people, for whom there are any. */
export function LogCells({ me }: { me: Me | undefined }) {
  return (
    <>
      {keepsLog(me) && (
        <Cell
          id="to-log"
          icon={NotebookPen}
          title="工作日志"
          note="今天办了什么，自动数好，您点确认"
          onPress={() => void go('workLog')}
        />
      )}
      {leadsLogs(me) && (
        <Cell
          id="to-team-logs"
          icon={NotebookText}
          title="大家的日志"
          note="谁确认了，谁还没有"
          onPress={() => void go('teamLogs')}
        />
      )}
    </>
  )
}
