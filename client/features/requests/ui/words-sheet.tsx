import { type ReactNode, useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
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
  /** Pictures that have not left the phone, by their path there. */
  unsent: string[]
}

export interface WordsSheetProps {
  id: string
  title: string
  /** What is being answered, or what will come of it. */
  lead?: string
  /** What else is decided here, above the words. */
  children?: ReactNode
  /** The name of the field, where it is not the sheet's. */
  label?: string
  hint: string
  most: number
  /** Some steps may go without a word. */
  optional?: boolean
  withPhotos?: boolean
  /** Without a picture it is not believed. */
  photoNeeded?: boolean
  /** What must still be chosen, in the button's words. */
  missing?: string | null
  action: string
  sending: boolean
  failure: { title: string; words: string } | null
  onSend: (written: Written) => void
  onClose: () => void
}

/** Words, and photos where they help. */
export function WordsSheet(props: WordsSheetProps) {
  const { id, title, lead, children, label, hint, most, optional, withPhotos, photoNeeded, missing } = props
  const { action, sending, failure, onSend, onClose } = props
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos)
  const waits = whatIsMissing()
  const send = () => onSend({ words: words.trim(), photos, unsent: uploads.unsent })
  const foot = (
    <Button id={`${id}-send`} disabled={waits !== null} busy={sending} onPress={send}>
      {waits || action}
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
        {children}
        <Field
          id={`${id}-words`}
          label={label ?? title}
          hint={hint}
          value={words}
          most={most}
          inSheet
          onChange={setWords}
        />
        {withPhotos && <PhotoPicker id={`${id}-photos`} {...uploads.picker} />}
      </Stack>
    </Sheet>
  )

  /** Null when the button may be pressed; empty where its own words say enough. */
  function whatIsMissing(): string | null {
    if (uploads.sending) return '照片还在上传…'
    if (missing) return missing
    if (!optional && words.trim() === '') return ''
    return photoNeeded && uploads.none ? '还差一张现场照片' : null
  }
}
