import { View } from '@tarojs/components'
import type { RequestKind } from '../../contract'
import type { useUploads } from '../../data/use-uploads'
import type { Draft } from '../../features/requests/model/draft'
import { Field } from '../../ui/controls/field'
import { PhotoPicker } from '../../ui/controls/photo-picker'
import { VoiceButton } from '../../ui/controls/voice-button'
import { Card } from '../../ui/layout/card'
import styles from './raise-words.module.scss'

interface RaiseWordsProps {
  draft: Draft
  uploads: ReturnType<typeof useUploads>
  onChange: (part: Partial<Draft>) => void
}

const most = 500
const hints: Record<RequestKind, string> = {
  request: '是什么事，在哪儿，多久了？写一句就行',
  grumble: '想吐槽什么？有话直说，两个工作日内给您答复',
  emergency: '出了什么事，在哪儿，有没有人受伤？',
}

/** The words and the pictures. */
export function RaiseWords({ draft, uploads, onChange }: RaiseWordsProps) {
  const write = (text: string) => onChange({ text })
  return (
    <Card>
      <Field
        id="raise-text"
        label="是什么事"
        hint={hints[draft.kind]}
        value={draft.text}
        most={most}
        tall
        tool={<VoiceButton id="raise-voice" value={draft.text} most={most} onChange={write} />}
        onChange={write}
      />
      <View className={styles.photos}>
        <PhotoPicker id="raise-photo" {...uploads.picker} />
      </View>
    </Card>
  )
}
