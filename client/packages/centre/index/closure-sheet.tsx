import { useState } from 'react'
import { AwayLines } from '../../../features/centre/ui/away-lines'
import { useAway } from '../../../features/centre/use-away'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import type { ChangeSheetProps } from './change-props'
import { ChangeSheet } from './change-sheet'

/** The centre is shut: when, and why, in words that people read. */
export function ClosureSheet({ rules, changes, today, onClose }: ChangeSheetProps) {
  const { centre, version } = rules
  const away = useAway(today, [810, 1020])
  const [why, setWhy] = useState('')
  const send = () =>
    changes.addClosure({
      ...{ centreId: centre.centreId, version, why: why.trim() },
      ...away.told,
    })
  const missing = why.trim() === '' ? '写上为什么' : away.missing
  return (
    <ChangeSheet id="closure" title="停办" action="停办，告诉约了的人" {...{ changes, missing, send, onClose }}>
      <Copy size="sm" tone="soft">
        这段时间约了的人会马上收到消息，请他们换时间，材料不用重新准备
      </Copy>
      <AwayLines id="closure" away={away} title="只停几个小时" />
      <Line id="closure-why" label="为什么（居民看得到）" hint="如 停电检修" value={why} most={60} onChange={setWhy} />
    </ChangeSheet>
  )
}
