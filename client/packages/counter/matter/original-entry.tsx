import { useEffect } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { Line } from '../../../ui/controls/line'
import { PhotoPicker } from '../../../ui/controls/photo-picker'
import { Stack } from '../../../ui/layout/stack'

/** One original as it is written down at the desk. */
export interface Entry {
  place: number
  name: string
  count: string
  photos: string[]
  /** A photo is still on its way. */
  sending: boolean
}

export const blankEntry = (place: number): Entry => ({ place, name: '', count: '1', photos: [], sending: false })

/** Photos of one original: front, back, and a page within. */
const PHOTOS = 3
const COPIES = 50

export const isWritten = ({ name, count }: Entry): boolean =>
  name.trim() !== '' && Number.isInteger(Number(count)) && Number(count) >= 1 && Number(count) <= COPIES

interface OriginalEntryProps {
  entry: Entry
  onChange: (place: number, part: Partial<Entry>) => void
}

/** What it is, how many, how it looks. */
export function OriginalEntry({ entry: { place, name, count, photos }, onChange }: OriginalEntryProps) {
  const uploads = useUploads(photos, (arrived) => onChange(place, { photos: arrived }), PHOTOS)
  const { sending } = uploads
  useEffect(() => onChange(place, { sending }), [onChange, place, sending])
  return (
    <Stack gap="tap">
      <Line
        id={`pass-name-${place}`}
        label={place === 1 ? '收了什么' : `第 ${place} 样`}
        hint="如：户口簿"
        value={name}
        most={40}
        onChange={(words) => onChange(place, { name: words })}
      />
      <Line
        id={`pass-count-${place}`}
        label="几份"
        hint="1"
        kind="number"
        value={count}
        most={2}
        onChange={(words) => onChange(place, { count: words })}
      />
      <PhotoPicker id={`pass-photos-${place}`} {...uploads.picker} />
    </Stack>
  )
}
