import { useState } from 'react'
import { routes } from '../../../contract'
import { useUploads } from '../../../data/use-uploads'
import { useAct } from '../../../features/posts/use-act'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { PhotoPicker } from '../../../ui/controls/photo-picker'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import type { ContactCard } from './contact-card'

/** What the holder says of himself: a face, hours, a word. */
export function CardSheet({ card, onClose }: { card: ContactCard; onClose: () => void }) {
  const { send, sending, failure } = useAct(routes.chain.setCard)
  const [photo, setPhoto] = useState<string | null>(card.photo)
  const [hours, setHours] = useState(card.hours ?? '')
  const [words, setWords] = useState(card.words ?? '')
  const [first] = photo ? [photo] : []
  const uploads = useUploads(first ? [first] : [], (ids) => setPhoto(ids[0] ?? null), 1)
  const save = async () => {
    const given = { postId: card.postId, photo, hours: hours.trim() || null, words: words.trim() || null }
    if (await send(given)) onClose()
  }
  const foot = (
    <Button id="card-save" busy={sending} disabled={uploads.sending} onPress={() => void save()}>
      存好我的卡
    </Button>
  )
  return (
    <Sheet id="card-sheet" title="改我的联心卡" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="card-failed" tone="careful" {...failure} />}
        <Copy strong>照片，不放也行</Copy>
        <PhotoPicker id="card-photo" {...uploads.picker} />
        <Copy size="sm" tone="soft">
          微信检查过的照片，居民才看得到
        </Copy>
        <Line
          id="card-hours"
          label="什么时候能找到您"
          hint="如：每天 8:00–18:00"
          value={hours}
          most={40}
          onChange={setHours}
        />
        <Line
          id="card-words"
          label="一句话"
          hint="如：楼里的事，随时找我"
          value={words}
          most={60}
          onChange={setWords}
        />
      </Stack>
    </Sheet>
  )
}
