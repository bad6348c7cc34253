import { useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { useMatterMove } from '../../../features/matters/use-matter'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Line } from '../../../ui/controls/line'
import { PhotoPicker } from '../../../ui/controls/photo-picker'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import type { CustodySheetProps } from './custody-props'

const usual = ['户口本', '身份证', '结婚证', '房产证', '残疾证'] as const
const counts = [1, 2, 3, 4, 5] as const

/** An original goes out of the house: what, how many, how it looks. The desk confirms that it has it. */
export function GiveSheet({ matter, onGone, onClose }: CustodySheetProps) {
  const [name, setName] = useState('')
  const [count, setCount] = useState(1)
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos, 3)
  const { send, sending, failure } = useMatterMove('pass', onGone)
  const { matterId, version } = matter
  const give = async () => {
    const originals = [{ name: name.trim(), count, photos }]
    if (await send({ matterId, version, direction: 'taken', originals })) onClose()
  }
  const foot = (
    <Button id="give-send" disabled={name.trim() === '' || uploads.sending} busy={sending} onPress={() => void give()}>
      {uploads.sending ? '照片还在上传…' : name.trim() === '' ? '写上是什么' : `交给${matter.inCharge.name}了`}
    </Button>
  )
  return (
    <Sheet id="give" title="交出一份原件" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Chips label="常交的">
          {usual.map((one) => (
            <Chip key={one} id={`give-${one}`} on={one === name} onPress={() => setName(one)}>
              {one}
            </Chip>
          ))}
        </Chips>
        <Line id="give-name" label="是什么" hint="如 户口本" value={name} most={40} onChange={setName} />
        <Chips label="几份">
          {counts.map((one) => (
            <Chip key={one} id={`give-count-${one}`} on={one === count} onPress={() => setCount(one)}>
              {`${one} 份`}
            </Chip>
          ))}
        </Chips>
        <PhotoPicker id="give-photos" {...uploads.picker} />
      </Stack>
    </Sheet>
  )
}
