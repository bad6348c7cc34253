import { useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { lookAt } from '../../../platform/photo'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { PhotoPicker } from '../../../ui/controls/photo-picker'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

export interface Written {
  words: string
  photos: string[]
}

interface WordsSheetProps {
  id: string
  title: string
  /** What is being answered, or what will come of it. */
  lead?: string
  hint: string
  most: number
  /** Some steps may go without a word. */
  optional?: boolean
  withPhotos?: boolean
  action: string
  sending: boolean
  failure: { title: string; words: string } | null
  onSend: (written: Written) => void
  onClose: () => void
}

/** Words, and photos where they help. */
export function WordsSheet(props: WordsSheetProps) {
  const { id, title, lead, hint, most, optional, withPhotos, action, sending, failure, onSend, onClose } = props
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos)
  const ready = (optional || words.trim() !== '') && !uploads.sending
  const foot = (
    <Button id={`${id}-send`} disabled={!ready} busy={sending} onPress={() => onSend({ words: words.trim(), photos })}>
      {uploads.sending ? '照片还在上传…' : action}
    </Button>
  )
  return (
    <Sheet id={id} title={title} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" title={failure.title} words={failure.words} />}
        {lead && (
          <Copy size="sm" tone="soft" written>
            {lead}
          </Copy>
        )}
        <Field id={`${id}-words`} label={title} hint={hint} value={words} most={most} inSheet onChange={setWords} />
        {withPhotos && (
          <PhotoPicker
            id={`${id}-photos`}
            shots={uploads.shots}
            room={uploads.room}
            onAdd={uploads.add}
            onAgain={uploads.again}
            onRemove={uploads.remove}
            onLook={({ src }) => lookAt([src], src)}
          />
        )}
      </Stack>
    </Sheet>
  )
}
