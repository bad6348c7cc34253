import { useState } from 'react'
import type { Desk } from '../../../contract'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Segmented } from '../../../ui/controls/segmented'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import type { ForWhom } from '../model/draft'

interface WhomSheetProps {
  whom: ForWhom
  /** The stairwell that I head, where there is one. */
  desk: Desk | undefined
  /** What comes of it, for a household on record and for anybody else. */
  notes?: { household: string; other: string }
  onChoose: (whom: ForWhom) => void
  onClose: () => void
}

const booking = { household: '预约记在这一户名下，提醒发给您', other: '称呼只给窗口看，叫号时好找人' }
const relations = ['父母', '配偶', '孩子', '祖父母', '亲戚'] as const
const phonelessIn = (desk: Desk | undefined) =>
  (desk?.floors ?? []).flatMap(({ doors }) => doors.filter(({ phoneless }) => phoneless).map(({ door }) => door))

/** Who is to be served: me, somebody of my family, or a household of my stairwell that has no phone. */
export function WhomSheet({ whom, desk, notes = booking, onChoose, onClose }: WhomSheetProps) {
  const [kind, setKind] = useState(whom.kind)
  const [called, setCalled] = useState(whom.kind === 'me' ? '' : whom.called)
  const [relation, setRelation] = useState(whom.kind === 'family' ? whom.relation : '')
  const [door, setDoor] = useState(whom.kind === 'household' ? whom.door : '')
  const doors = phonelessIn(desk)
  const parts = [
    { name: 'me' as const, words: '我自己' },
    { name: 'family' as const, words: '家里人' },
    ...(doors.length > 0 ? [{ name: 'household' as const, words: '没手机的邻居' }] : []),
  ]
  const made = madeOf()
  const foot = (
    <Button
      id="whom-done"
      disabled={made === null}
      onPress={() => {
        if (made) onChoose(made)
        onClose()
      }}
    >
      就这样
    </Button>
  )
  return (
    <Sheet id="whom-sheet" title="给谁办" onClose={onClose} foot={foot}>
      <Stack>
        <Segmented id="whom" label="给谁办" parts={parts} current={kind} onChange={setKind} />
        {kind === 'family' && (
          <Chips label="是您的什么人" close>
            {relations.map((one) => (
              <Chip key={one} id={`whom-${one}`} on={one === relation} onPress={() => setRelation(one)}>
                {one}
              </Chip>
            ))}
          </Chips>
        )}
        {kind === 'household' && (
          <Chips label="哪一户" close>
            {doors.map((one) => (
              <Chip key={one} id={`whom-door-${one}`} on={one === door} onPress={() => setDoor(one)}>
                {`${one} 室`}
              </Chip>
            ))}
          </Chips>
        )}
        {kind !== 'me' && (
          <Line
            id="whom-called"
            label="怎么称呼他"
            hint="如 金奶奶、老朴"
            value={called}
            most={12}
            onChange={setCalled}
          />
        )}
        <Copy size="xs" tone="quiet">
          {kind === 'household' ? notes.household : notes.other}
        </Copy>
      </Stack>
    </Sheet>
  )

  function madeOf(): ForWhom | null {
    const name = called.trim()
    if (kind === 'me') return { kind }
    if (name === '') return null
    if (kind === 'family') return relation ? { kind, called: name, relation } : null
    return door && desk ? { kind, called: name, door, unitId: desk.area.areaId } : null
  }
}
