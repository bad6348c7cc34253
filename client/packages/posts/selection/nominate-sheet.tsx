import { useState } from 'react'
import { routes } from '../../../contract'
import { useReading } from '../../../data/use-reading'
import { useMe } from '../../../features/chain/use-me'
import type { Selection } from '../../../features/posts/model/selection'
import { useAct } from '../../../features/posts/use-act'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Line } from '../../../ui/controls/line'
import { Segmented } from '../../../ui/controls/segmented'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

const who = [
  { name: 'other', words: '推荐邻居' },
  { name: 'self', words: '我自己' },
] as const

/** One name for each household: a neighbour by his door, or oneself. */
export function NominateSheet({ selection, onClose }: { selection: Selection; onClose: () => void }) {
  const { send, sending, failure } = useAct(routes.chain.nominate)
  const home = useMe().data?.homes.find(({ areaPath }) => areaPath.includes(selection.areaId))
  const building = selection.post === 'buildingHead'
  const units = useReading(routes.chain.areas, { parentId: selection.areaId }, { enabled: building }).data?.items ?? []
  const [part, setPart] = useState<'other' | 'self'>('other')
  const [unit, setUnit] = useState<string | null>(null)
  const [door, setDoor] = useState('')
  const [words, setWords] = useState('')
  const unitId = unit ?? home?.unitId
  const whole = words.trim() !== '' && (part === 'self' || door.trim() !== '')
  const name = async () => {
    const neighbour = part === 'other' ? { door: door.trim(), ...(unitId ? { unitId } : {}) } : {}
    if (await send({ areaId: selection.areaId, words: words.trim(), ...neighbour })) onClose()
  }
  const foot = (
    <Button id="nominate-send" busy={sending} disabled={!whole} onPress={() => void name()}>
      {part === 'self' ? '我愿意，报个名' : '推荐这位邻居'}
    </Button>
  )
  return (
    <Sheet id="nominate" title="推荐一位" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="nominate-failed" tone="careful" {...failure} />}
        <Segmented id="nominate-who" label="推荐谁" parts={who} current={part} onChange={setPart} />
        {part === 'other' && building && (
          <Chips label="哪个单元">
            {units.map((one) => (
              <Chip key={one.id} id={`nominate-${one.id}`} on={one.id === unitId} onPress={() => setUnit(one.id)}>
                {spaced(one.name)}
              </Chip>
            ))}
          </Chips>
        )}
        {part === 'other' && (
          <Line id="nominate-door" label="他家门牌" hint="如 302" value={door} most={10} onChange={setDoor} />
        )}
        <Field
          id="nominate-words"
          label="为什么"
          hint={part === 'self' ? '说说您能为大家做什么' : '说说他为什么合适，如：热心，谁家有事都去'}
          value={words}
          most={100}
          inSheet
          onChange={setWords}
        />
        <Copy size="sm" tone="soft">
          一户推荐一位，推荐了就不能改。谁推荐了谁，只有网格长看得到
        </Copy>
      </Stack>
    </Sheet>
  )
}
