import type { AreaReport } from '../../../contract'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { kindLines, shareWords } from '../model/report'

/** What there will be, kind by kind, against what is in force. */
export function FiguresCard({ report }: { report: AreaReport }) {
  const { households, replay } = report
  return (
    <Card id="areas-figures">
      {kindLines(report).map(({ title, note, after }) => (
        <Cell key={title} title={title} note={note} aside={`${after}`} />
      ))}
      <Cell title="户数" note={`现在 ${households.inForce} 户`} aside={`${households.after}`} />
      {replay && (
        <Cell
          id="areas-replay"
          title="点位回放"
          note={`${replay.points} 个点，${replay.agree} 个落在原来的网格；${replay.nearby} 个归到最近的，${replay.nowhere} 个哪也不沾`}
          aside={shareWords(replay.agree, replay.points)}
        />
      )}
    </Card>
  )
}
