import { useState } from 'react'
import type { Hand } from '../../../contract'
import { useHands } from '../../../features/matters/use-desk'
import { useMatterMove } from '../../../features/matters/use-matter'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Segmented } from '../../../ui/controls/segmented'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { type MatterSheetProps, named } from './move'

const kinds = [
  { name: 'colleague', words: '同窗口' },
  { name: 'desk', words: '上级窗口' },
  { name: 'department', words: '部门' },
] as const
type Kind = (typeof kinds)[number]['name']

/** 转接: to a person with a name, who must say yes. Until then it stays where it is. */
export function HandSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('handOver', onGone)
  const hands = useHands(matter.matterId, 'handOver')
  const [kind, setKind] = useState<Kind>('colleague')
  const [to, setTo] = useState<Hand | null>(null)
  const [words, setWords] = useState('')
  const said = words.trim()
  const hand = async () => {
    if (to && (await send({ ...named(matter), to: to.postId, words: said }))) onClose()
  }
  const foot = (
    <Button id="hand-send" disabled={!to || said === ''} busy={sending} onPress={() => void hand()}>
      {to ? (said === '' ? '交代一句' : `请${to.name}接手`) : '先选一个人'}
    </Button>
  )
  return (
    <Sheet id="hand" title="转给谁办" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy size="sm" tone="soft">
          {`对方点了接手，才算转过去；在那之前，还由${matter.inCharge.name}负责`}
        </Copy>
        <Segmented id="hand-kind" label="转到哪里" parts={kinds} current={kind} onChange={setKind} />
        <Shown view={hands.view}>
          {({ items }) => {
            const shown = items.filter((one) => one.kind === kind)
            return (
              <Stack gap="tap">
                {shown.length === 0 && <Copy tone="soft">这里现在没有可以接的人</Copy>}
                {shown.map((one) => (
                  <Choice
                    key={one.postId}
                    id={`hand-${one.postId}`}
                    on={one.postId === to?.postId}
                    title={one.name}
                    note={spaced(one.areaName)}
                    onPress={() => setTo(one)}
                  />
                ))}
              </Stack>
            )
          }}
        </Shown>
        <Field
          id="hand-words"
          label="交代一句"
          hint="办到哪一步了，材料放在哪"
          value={words}
          most={200}
          inSheet
          onChange={setWords}
        />
      </Stack>
    </Sheet>
  )
}
