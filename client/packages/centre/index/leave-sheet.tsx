import { useState } from 'react'
import { PostChoice } from '../../../features/centre/ui/post-choice'
import { DayLine, Hours } from '../../../features/centre/ui/span-lines'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Switch } from '../../../ui/controls/switch'
import type { ChangeSheetProps } from './change-props'
import { ChangeSheet } from './change-sheet'

/** Somebody is away: who, when, and what whoever covers should know. */
export function LeaveSheet({ rules, changes, today, onClose }: ChangeSheetProps) {
  const { centre, version } = rules
  const [postNo, setPostNo] = useState(centre.posts[0]?.no ?? 1)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [part, setPart] = useState(false)
  const [[start, end], setHours] = useState<[number, number]>([510, 720])
  const [note, setNote] = useState('')
  const cover = centre.posts.find(({ no }) => no === centre.posts.find((one) => one.no === postNo)?.cover)
  const send = () =>
    changes.addLeave({
      ...{ centreId: centre.centreId, version, postNo, from, to, note: note.trim() },
      ...(part ? { span: [start, end] as [number, number] } : {}),
    })
  const missing = note.trim() === '' ? '写一句交接的话' : part && start >= end ? '时间前后反了' : null
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
      <DayLine
        id="leave-from"
        label="从"
        date={from}
        start={today}
        onChange={(date) => {
          setFrom(date)
          if (date > to) setTo(date)
        }}
      />
      <DayLine id="leave-to" label="到（含当天）" date={to} start={from} onChange={setTo} />
      <Switch id="leave-part" title="只请几个小时" note="不打开就是整天" on={part} onChange={setPart} />
      {part && <Hours id="leave-hours" from={start} to={end} onChange={(a, b) => setHours([a, b])} />}
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
