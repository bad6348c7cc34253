import { useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { PhotoPicker } from '../../../ui/controls/photo-picker'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import type { CheckedMaterialView } from '../model/check'

const MOST = 4

interface ShowSheetProps {
  material: CheckedMaterialView
  sending: boolean
  failure: { title: string; words: string } | null
  onSend: (photos: string[]) => void
  onClose: () => void
}

/** Photos of one material: how a good one looks, then the camera. */
export function ShowSheet({ material, sending, failure, onSend, onClose }: ShowSheetProps) {
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos, MOST)
  const missing = uploads.sending ? '照片还在上传…' : photos.length === 0 ? '先拍一张' : null
  const foot = (
    <Button id="show-send" disabled={missing !== null} busy={sending} onPress={() => onSend(photos)}>
      {missing ?? '给窗口看'}
    </Button>
  )
  return (
    <Sheet id="show" title={`拍${material.name}`} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy size="sm" tone="soft">
          {material.note}。放平、光线足，一页一张。
        </Copy>
        <PhotoPicker id="show-photos" {...uploads.picker} />
        <Copy size="xs" tone="quiet">
          只有您和这个窗口的人看得到，看一次记一次；办完三十天自动删除。
        </Copy>
      </Stack>
    </Sheet>
  )
}
