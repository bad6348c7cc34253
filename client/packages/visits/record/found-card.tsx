import { View } from '@tarojs/components'
import { type Found, foundWords, type VisitDraft } from '../../../features/visits/model/draft'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { VoiceButton } from '../../../ui/controls/voice-button'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import styles from './index.module.scss'

interface FoundCardProps {
  draft: VisitDraft
  onChange: (part: Partial<VisitDraft>) => void
}

const most = 500
const mostResult = 300
const notes: Record<Found, string> = {
  none: '',
  collected: '先放进“收集”，以后可以解决，也可以上报',
  solved: '放进“解决”，写上怎么解决的',
  passedUp: '记下走访的同时报上去，办到哪一步都看得到',
}

/** A problem, and what became of it at once: one tap passes it up. */
export function FoundCard({ draft, onChange }: FoundCardProps) {
  const { found, problem, result } = draft
  return (
    <Card>
      <Copy strong>有没有问题</Copy>
      <Chips label="有没有问题">
        {(Object.entries(foundWords) as Array<[Found, string]>).map(([name, words]) => (
          <Chip key={name} id={`found-${name}`} on={found === name} onPress={() => onChange({ found: name })}>
            {words}
          </Chip>
        ))}
      </Chips>
      {found !== 'none' && (
        <View className={styles.part}>
          <Copy size="sm" tone="quiet">
            {notes[found]}
          </Copy>
          <Field
            id="visit-problem"
            label="是什么问题"
            hint="是什么问题？写一句就行"
            value={problem}
            most={most}
            tool={
              <VoiceButton
                id="visit-problem-voice"
                value={problem}
                most={most}
                onChange={(words) => onChange({ problem: words })}
              />
            }
            onChange={(words) => onChange({ problem: words })}
          />
        </View>
      )}
      {found === 'solved' && (
        <Field
          id="visit-result"
          label="怎么解决的"
          hint="怎么解决的？如 当场换了灯泡"
          value={result}
          most={mostResult}
          onChange={(words) => onChange({ result: words })}
        />
      )}
    </Card>
  )
}
