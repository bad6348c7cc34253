import { useState } from 'react'
import { type CategoryGroup, categories, routes } from '../../../contract'
import type { PostCardData, PostDetail } from '../../../features/posts/model/post'
import { useAct } from '../../../features/posts/use-act'
import { hourOfDay } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface SkillSheetProps {
  card: PostCardData
  skills: PostDetail['skills']
  onClose: () => void
}

const groups = [...new Map(categories.map(({ group, groupLabel }) => [group, groupLabel]))]
const days = [
  { ago: 0, words: '今天' },
  { ago: 1, words: '昨天' },
  { ago: 7, words: '上周' },
  { ago: 30, words: '上个月' },
] as const

/** Which kind of matters somebody has been trained for, and when. */
export function SkillSheet({ card, skills, onClose }: SkillSheetProps) {
  const { send, sending, failure } = useAct(routes.chain.skill)
  const [group, setGroup] = useState<CategoryGroup | null>(null)
  const [ago, setAgo] = useState(0)
  const [note, setNote] = useState('')
  const now = useNow()
  const known = new Set(skills.map((one) => one.group))
  const save = async () => {
    const said = note.trim()
    const trainedOn = Math.min(now, hourOfDay(now, -ago, 9))
    if (group && (await send({ postId: card.postId ?? '', group, trainedOn, ...(said ? { note: said } : {}) })))
      onClose()
  }
  const foot = (
    <Button id="skill-send" busy={sending} disabled={!group} onPress={() => void save()}>
      记下这次培训
    </Button>
  )
  return (
    <Sheet id="skill" title="记一次培训" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy strong>培训了哪类事</Copy>
        <Chips label="选一个">
          {groups.map(([one, label]) => (
            <Chip key={one} id={`skill-${one}`} on={one === group} onPress={() => setGroup(one)}>
              {known.has(one) ? `${label} ✓` : label}
            </Chip>
          ))}
        </Chips>
        <Copy strong>哪天</Copy>
        <Chips label="选一个">
          {days.map((day) => (
            <Chip key={day.ago} on={day.ago === ago} onPress={() => setAgo(day.ago)}>
              {day.words}
            </Chip>
          ))}
        </Chips>
        <Line
          id="skill-note"
          label="谁办的、什么内容"
          hint="如：市消防大队，灭火器。不写也行"
          value={note}
          most={60}
          onChange={setNote}
        />
      </Stack>
    </Sheet>
  )
}
