import { View } from '@tarojs/components'
import type { useUploads } from '../../../data/use-uploads'
import { Field } from '../../../ui/controls/field'
import { Line } from '../../../ui/controls/line'
import { PhotoPicker } from '../../../ui/controls/photo-picker'
import { VoiceButton } from '../../../ui/controls/voice-button'
import { Card } from '../../../ui/layout/card'
import styles from './written-card.module.scss'

export interface Written {
  title: string
  text: string
}

interface WrittenCardProps {
  value: Written
  titleHint: string
  textHint: string
  most: number
  uploads: ReturnType<typeof useUploads>
  onChange: (part: Partial<Written>) => void
}

/** A headline, the words, the pictures. */
export function WrittenCard({ value, titleHint, textHint, most, uploads, onChange }: WrittenCardProps) {
  const write = (text: string) => onChange({ text })
  return (
    <Card>
      <Line
        id="written-title"
        label="标题"
        hint={titleHint}
        value={value.title}
        most={40}
        onChange={(title) => onChange({ title })}
      />
      <View className={styles.text}>
        <Field
          id="written-text"
          label="正文"
          hint={textHint}
          value={value.text}
          most={most}
          tall
          tool={<VoiceButton id="written-voice" value={value.text} most={most} onChange={write} />}
          onChange={write}
        />
      </View>
      <PhotoPicker id="written-photo" {...uploads.picker} />
    </Card>
  )
}
