import { useState } from 'react'
import { AwayLines } from '../../../features/centre/ui/away-lines'
import { PostChoice } from '../../../features/centre/ui/post-choice'
import { useAway } from '../../../features/centre/use-away'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import type { ChangeSheetProps } from './change-props'
import { ChangeSheet } from './change-sheet'

/** Somebody is away: who, when, and what whoever covers should know. */
export function LeaveSheet({ rules, changes, today, onClose }: ChangeSheetProps) {
  const { centre, version } = rules
  const [postNo, setPostNo] = useState(centre.posts[0]?.no ?? 1)
  const away = useAway(today, [510, 720])
  const [note, setNote] = useState('')
  const cover = centre.posts.find(({ no }) => no === centre.posts.find((one) => one.no === postNo)?.cover)
  const send = () =>
    changes.addLeave({
      ...{ centreId: centre.centreId, version, postNo, note: note.trim() },
      ...away.told,
    })
  const missing = note.trim() === '' ? '写一句交接的话' : away.missing
  return (
    <ChangeSheet id="leave" title="记请假" action="记下，预约交给顶岗的人" {...{ changes, missing, send, onClose }}>
      <PostChoice
        id="leave-post"
        label="谁请假"
        posts={centre.posts}
        chosen={[postNo]}
        onChange={([no = 1]) => setPostNo(no)}
      />
      <Copy size="sm" tone="soft">
        {cover ? `${cover.worker}顶岗，已约的人不用改时间` : '没有人顶岗，已约的人会被请去改期'}
      </Copy>
      <AwayLines id="leave" away={away} title="只请几个小时" />
      <Line
        id="leave-note"
        label="交接的话"
        hint="如 去培训，材料在左手抽屉"
        value={note}
        most={100}
        onChange={setNote}
      />
    </ChangeSheet>
  )
}
