import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PartyKind } from '../../../contract'
import { partyWords } from '../../../features/group/model/meeting'
import { useSpeakers } from '../../../features/group/use-speakers'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import styles from './sides-card.module.scss'

export interface Side {
  kind: PartyKind
  name: string
  /** As it is shown here. */
  who: string
  speaks: { postId: string } | { unitId: string; door: string }
}

interface SideSheetProps {
  areaId: string
  /** It is one stairwell: then somebody may also speak for a door. */
  unit: boolean
  onAdd: (side: Side) => void
  onClose: () => void
}

const kinds = Object.keys(partyWords) as PartyKind[]

/** One more side: which, what it is called, and who speaks for it. */
export function SideSheet({ areaId, unit, onAdd, onClose }: SideSheetProps) {
  const speakers = useSpeakers(areaId)
  const [kind, setKind] = useState<PartyKind>('property')
  const [named, setName] = useState('')
  const [postId, setPost] = useState<string | null>(null)
  const [door, setDoor] = useState('')
  const name = named.trim() || partyWords[kind]
  const post = speakers.find((one) => one.postId === postId)
  const add = () => {
    if (post) return onAdd({ kind, name, who: post.title, speaks: { postId: post.postId } })
    if (door.trim()) onAdd({ kind, name, who: `${door.trim()} 的住户`, speaks: { unitId: areaId, door: door.trim() } })
  }
  const foot = (
    <Button id="side-done" disabled={!post && !door.trim()} onPress={add}>
      {post || door.trim() ? `请${name}来` : '先选谁来说'}
    </Button>
  )
  return (
    <Sheet id="side" title="加一方" onClose={onClose} foot={foot}>
      <Stack gap="tap">
        <View className={styles.chips}>
          {kinds.map((one) => (
            <Chip key={one} id={`side-${one}`} on={one === kind} onPress={() => setKind(one)}>
              {partyWords[one]}
            </Chip>
          ))}
        </View>
        <Line id="side-name" label="叫什么" hint={partyWords[kind]} value={named} most={20} onChange={setName} />
        {unit && (
          <Line
            id="side-door"
            label="谁来说：这个单元的哪一户"
            hint="门牌，如 302"
            value={door}
            most={10}
            onChange={(value) => {
              setDoor(value)
              setPost(null)
            }}
          />
        )}
        <Copy size="sm" tone="soft">
          {unit ? '或者哪一位' : '谁来说'}
        </Copy>
        {speakers.map(({ postId: id, title, areaName }) => (
          <Choice
            key={id}
            id={`side-post-${id}`}
            on={id === postId}
            title={title}
            note={spaced(areaName)}
            onPress={() => {
              setPost(id)
              setDoor('')
            }}
          />
        ))}
      </Stack>
    </Sheet>
  )
}
