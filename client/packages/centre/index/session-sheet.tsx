import { useState } from 'react'
import { PostChoice } from '../../../features/centre/ui/post-choice'
import { DayLine, Hours } from '../../../features/centre/ui/span-lines'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Segmented } from '../../../ui/controls/segmented'
import type { ChangeSheetProps } from './change-props'
import { ChangeSheet } from './change-sheet'

const kinds = [
  { name: 'evening' as const, words: '夜间' },
  { name: 'noon' as const, words: '午间' },
  { name: 'home' as const, words: '上门' },
]
type Kind = (typeof kinds)[number]['name']
const hoursOf: Record<Kind, [number, number]> = { evening: [1050, 1140], noon: [720, 810], home: [840, 1020] }
const whyOf: Record<Kind, string> = { evening: '延时服务', noon: '午间不断档', home: '上门服务' }

/** Opens hours outside the plain ones: an evening, a noon, a round of home visits. */
export function SessionSheet({ rules, changes, today, date: asked, onClose }: ChangeSheetProps & { date?: string }) {
  const { centre, version, wishes } = rules
  const [kind, setKind] = useState<Kind>('evening')
  const [date, setDate] = useState(asked ?? today)
  const [[from, to], setHours] = useState<[number, number]>(hoursOf.evening)
  const [posts, setPosts] = useState<number[]>(centre.posts.slice(0, 1).map(({ no }) => no))
  const [why, setWhy] = useState(whyOf.evening)
  const wished = wishes.find((one) => one.date === date)?.count ?? 0
  const send = () =>
    changes.openSession({
      ...{ centreId: centre.centreId, version, date, span: [from, to] as [number, number] },
      ...{ posts, kind, why: why.trim() },
    })
  const missing = posts.length === 0 ? '选谁来' : from >= to ? '时间前后反了' : why.trim() === '' ? '写一句说明' : null
  return (
    <ChangeSheet id="session" title="加开时段" action="加开，马上能约" {...{ changes, missing, send, onClose }}>
      <Segmented
        id="session-kind"
        label="哪一种"
        parts={kinds}
        current={kind}
        onChange={(next) => {
          setKind(next)
          setHours(hoursOf[next])
          setWhy(whyOf[next])
        }}
      />
      <DayLine id="session-date" label="哪天" date={date} start={today} onChange={setDate} />
      {kind === 'evening' && wished > 0 && (
        <Copy size="sm" tone="soft">
          这天有 {wished} 人想晚上来
        </Copy>
      )}
      <Hours id="session-hours" from={from} to={to} onChange={(a, b) => setHours([a, b])} />
      <PostChoice id="session-post" label="谁来" many posts={centre.posts} chosen={posts} onChange={setPosts} />
      <Line id="session-why" label="说明" hint="如 延时服务" value={why} most={60} onChange={setWhy} />
    </ChangeSheet>
  )
}
