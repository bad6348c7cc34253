import { View } from '@tarojs/components'
import type { useUploads } from '../../../data/use-uploads'
import { type Next, nextWords, type VisitDraft } from '../../../features/visits/model/draft'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Line } from '../../../ui/controls/line'
import { PhotoPicker } from '../../../ui/controls/photo-picker'
import { VoiceButton } from '../../../ui/controls/voice-button'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Section } from '../../../ui/layout/section'
import styles from './index.module.scss'

interface NotesCardProps {
  draft: VisitDraft
  uploads: ReturnType<typeof useUploads>
  onChange: (part: Partial<VisitDraft>) => void
}

const most = 500

/** What need not be written: a few words, a picture, whom one met, when to come again. */
export function NotesCard({ draft, uploads, onChange }: NotesCardProps) {
  return (
    <>
      <Section title="还想记点什么" aside="不写也行" />
      <Card>
        <Field
          id="visit-words"
          label="记几句"
          hint="身体怎么样，家里有什么变化"
          value={draft.words}
          most={most}
          tool={
            <VoiceButton id="visit-voice" value={draft.words} most={most} onChange={(words) => onChange({ words })} />
          }
          onChange={(words) => onChange({ words })}
        />
        {draft.met === 'somebody' && (
          <Line
            id="visit-people"
            label="见到谁"
            hint="如 朴女士和她女儿"
            value={draft.people}
            most={30}
            onChange={(people) => onChange({ people })}
          />
        )}
        <View className={styles.part}>
          <PhotoPicker id="visit-photo" {...uploads.picker} />
        </View>
      </Card>
      <Card>
        <Copy strong>下次什么时候来</Copy>
        <Chips label="下次什么时候来">
          {(Object.entries(nextWords) as Array<[Next, string]>).map(([name, words]) => (
            <Chip key={name} id={`next-${name}`} on={draft.next === name} onPress={() => onChange({ next: name })}>
              {words}
            </Chip>
          ))}
        </Chips>
      </Card>
    </>
  )
}
