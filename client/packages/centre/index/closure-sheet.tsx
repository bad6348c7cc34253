import { useState } from 'react'
import { DayLine, Hours } from '../../../features/centre/ui/span-lines'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Switch } from '../../../ui/controls/switch'
import type { ChangeSheetProps } from './change-props'
import { ChangeSheet } from './change-sheet'

/** The centre is shut: when, and why, in words that people read. */
export function ClosureSheet({ rules, changes, today, onClose }: ChangeSheetProps) {
  const { centre, version } = rules
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [part, setPart] = useState(false)
  const [[start, end], setHours] = useState<[number, number]>([810, 1020])
  const [why, setWhy] = useState('')
  const send = () =>
    changes.addClosure({
      ...{ centreId: centre.centreId, version, from, to, why: why.trim() },
      ...(part ? { span: [start, end] as [number, number] } : {}),
    })
  const missing = why.trim() === '' ? '写上为什么' : part && start >= end ? '时间前后反了' : null
  return (
    <ChangeSheet id="closure" title="停办" action="停办，告诉约了的人" {...{ changes, missing, send, onClose }}>
      <Copy size="sm" tone="soft">
        这段时间约了的人会马上收到消息，请他们换时间，材料不用重新准备
      </Copy>
      <DayLine
        id="closure-from"
        label="从"
        date={from}
        start={today}
        onChange={(date) => {
          setFrom(date)
          if (date > to) setTo(date)
        }}
      />
      <DayLine id="closure-to" label="到（含当天）" date={to} start={from} onChange={setTo} />
      <Switch id="closure-part" title="只停几个小时" note="不打开就是整天" on={part} onChange={setPart} />
      {part && <Hours id="closure-hours" from={start} to={end} onChange={(a, b) => setHours([a, b])} />}
      <Line id="closure-why" label="为什么（居民看得到）" hint="如 停电检修" value={why} most={60} onChange={setWhy} />
    </ChangeSheet>
  )
}
